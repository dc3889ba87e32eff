package org.incidentpatterns.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.incidentpatterns.postmortem.Section;
import org.incidentpatterns.postmortem.SectionName;

/**
 * Cuts Markdown or plain text into its sections. Immutable, for use by many threads.
 *
 * <p>Headings may be ATX, setext, wiki ({@code h2.}), a bold line, a bold label at the start of a
 * line or list item, a plain label ({@code Summary:}) or a label inside a long line, as HTML leaves
 * it behind. A heading that nobody listed takes the name of the heading above it, if that is of a
 * higher level, and stands behind it, so that what only the upper one says ({@code Timeline (UTC)})
 * is not lost where it has no text of its own. Text before the first heading is {@link
 * SectionName#OTHER}; where the document has no summary of its own, its first paragraph is the
 * {@link SectionName#SUMMARY}. Nothing is changed in the text: every section is a stretch of the
 * body without the white space around it. Cost: one pass.
 */
public final class SectionReader {
  private static final int LOWEST_TITLE = 2;

  private final SectionHeadings names;
  private final HeadingFinder headings;

  /** Reads with the headings that come with the product. */
  public SectionReader() {
    this(SectionHeadings.standard());
  }

  public SectionReader(SectionHeadings headings) {
    this.names = headings;
    this.headings = new HeadingFinder(headings);
  }

  /** The sections in reading order; sections without text are left out. */
  public List<Section> read(String body) {
    List<Heading> found = inContext(headings.find(body));
    boolean summarised = found.stream().anyMatch(h -> h.name() == SectionName.SUMMARY);
    List<Section> sections = new ArrayList<>();
    int first = found.isEmpty() ? body.length() : found.get(0).start();
    boolean opening =
        !addOpening(sections, "", body.substring(0, first), !summarised) && !summarised;
    for (int i = 0; i < found.size(); i++) {
      Heading heading = found.get(i);
      int end = i + 1 < found.size() ? found.get(i + 1).start() : body.length();
      String text = body.substring(heading.textStart(), end);
      if (opening && isTitle(heading)) {
        opening = !addOpening(sections, heading.title(), text, true);
      } else {
        opening = false;
        add(sections, heading.name(), heading.title(), text);
      }
    }
    return List.copyOf(sections);
  }

  /**
   * The heading that names the document: the first of the two highest levels, unless that opens a
   * section; empty if there is none.
   */
  public Optional<String> title(String body) {
    return headings.find(body).stream()
        .filter(heading -> heading.level() <= LOWEST_TITLE)
        .findFirst()
        .filter(this::namesDocument)
        .map(Heading::title);
  }

  /** "Impact of the move on logins" is no section of impact where it stands above all. */
  private boolean namesDocument(Heading heading) {
    return heading.name() == SectionName.OTHER
        || (heading.level() == 1 && names.nameOfWhole(heading.title()).isEmpty());
  }

  /**
   * "What went wrong" beside "what went well" looks back at how it was handled. Where a document
   * has neither that nor a section of the cause, it tells the cause.
   */
  private List<Heading> inContext(List<Heading> found) {
    boolean clear =
        found.stream()
            .map(Heading::name)
            .anyMatch(name -> name == SectionName.WENT_WELL || name == SectionName.ROOT_CAUSE);
    if (clear) {
      return found;
    }
    return found.stream()
        .map(
            heading ->
                names.asksWhatWentWrong(heading.title())
                    ? heading.named(SectionName.ROOT_CAUSE)
                    : heading)
        .toList();
  }

  /** Whether a heading can be the title of the document: not one of ours, and not a label. */
  private static boolean isTitle(Heading heading) {
    return heading.name() == SectionName.OTHER && heading.level() <= HeadingFinder.BOLD_LINE;
  }

  /** Adds text that stands under no known heading; returns whether there was any. */
  private static boolean addOpening(
      List<Section> sections, String title, String text, boolean isSummary) {
    String stripped = text.strip();
    if (stripped.isEmpty()) {
      return false;
    }
    int paragraphEnd = Lines.endOfParagraph(stripped);
    if (!isSummary) {
      add(sections, SectionName.OTHER, title, stripped);
      return true;
    }
    add(sections, SectionName.SUMMARY, title, stripped.substring(0, paragraphEnd));
    add(sections, SectionName.OTHER, title, stripped.substring(paragraphEnd));
    return true;
  }

  private static void add(List<Section> sections, SectionName name, String title, String text) {
    String stripped = text.strip();
    if (!stripped.isEmpty()) {
      sections.add(new Section(name, title, stripped));
    }
  }
}
