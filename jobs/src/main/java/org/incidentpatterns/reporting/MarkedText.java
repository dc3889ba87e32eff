package org.incidentpatterns.reporting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.incidentpatterns.classify.Classification;
import org.incidentpatterns.classify.Explanation;
import org.incidentpatterns.classify.Quote;
import org.incidentpatterns.postmortem.Section;
import org.incidentpatterns.postmortem.SectionName;
import org.incidentpatterns.report.model.IncidentExplanation.Mark;
import org.incidentpatterns.report.model.IncidentExplanation.Piece;
import org.incidentpatterns.report.model.IncidentExplanation.Point;
import org.incidentpatterns.report.model.IncidentExplanation.TextSection;
import org.incidentpatterns.taxonomy.Axis;
import org.incidentpatterns.taxonomy.Label;
import org.incidentpatterns.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;

/** The text of an incident, cut at the passages that counted, which are numbered as they stand. */
final class MarkedText {
  private static final String TITLE = "title";

  /** What a quote points into: a section as it was read, or the title. */
  private record Part(String word, String title, String heading, String text) {}

  /** A passage: the part it stands in, and where. */
  private record Place(int part, int start, int end) {}

  private final Taxonomy taxonomy;
  private final List<Part> parts = new ArrayList<>();

  /** What each passage counted for, in reading order. */
  private final Map<Place, Map<String, Mark>> marks =
      new TreeMap<>(Comparator.comparingInt(Place::part).thenComparingInt(Place::start));

  private final Map<Place, Integer> numbers = new HashMap<>();

  MarkedText(
      Taxonomy taxonomy, String title, Classification classification, Explanation explanation) {
    this.taxonomy = taxonomy;
    parts.add(new Part(TITLE, "Title", "", title));
    for (Section section : explanation.sections()) {
      parts.add(part(section));
    }
    for (Label label : classification.labels()) {
      boolean weighed =
          explanation.sheets().stream()
              .anyMatch(
                  sheet ->
                      sheet.axis() == label.axis() && sheet.category().equals(label.category()));
      mark(Quote.of(label), label.axis(), label.category(), true, weighed, false);
    }
    for (Explanation.ScoreSheet sheet : explanation.sheets()) {
      boolean given =
          classification.labels(sheet.axis()).stream()
              .anyMatch(label -> label.category().equals(sheet.category()));
      sheet
          .contributions()
          .forEach(
              one ->
                  mark(
                      one.quote(),
                      sheet.axis(),
                      sheet.category(),
                      given,
                      true,
                      one.likeness() != null && one.likeness() < Point.FAINT_BELOW));
    }
    marks.keySet().forEach(place -> numbers.put(place, numbers.size() + 1));
  }

  private static Part part(Section section) {
    SectionName name = section.name();
    String heading = section.heading();
    return new Part(
        name.word(),
        name.title(),
        heading.equalsIgnoreCase(name.title()) ? "" : heading,
        section.text());
  }

  private void mark(
      @Nullable Quote quote,
      Axis axis,
      String category,
      boolean given,
      boolean weighed,
      boolean faint) {
    Place place = place(quote);
    if (place != null) {
      marks
          .computeIfAbsent(place, any -> new LinkedHashMap<>())
          .putIfAbsent(
              axis + "/" + category,
              new Mark(
                  axis.word(),
                  axis.title(),
                  category,
                  taxonomy.title(axis, category),
                  given,
                  weighed,
                  faint));
    }
  }

  /** Where a quote stands: several parts may share a name, so the words have to be there too. */
  private @Nullable Place place(@Nullable Quote quote) {
    if (quote == null) {
      return null;
    }
    for (int index = 0; index < parts.size(); index++) {
      Part part = parts.get(index);
      if (part.word().equals(quote.section())
          && part.text().startsWith(quote.text(), quote.start())) {
        return new Place(index, quote.start(), quote.end());
      }
    }
    return null;
  }

  /** The number of the passage that a quote is; 0 if it is none. */
  int passage(@Nullable Quote quote) {
    Place place = place(quote);
    return place == null ? 0 : numbers.getOrDefault(place, 0);
  }

  /** The text; the title only where it counted. Neighbours under one heading are one section. */
  List<TextSection> sections() {
    List<TextSection> sections = new ArrayList<>();
    for (int index = 0; index < parts.size(); index++) {
      Part part = parts.get(index);
      List<Piece> pieces = pieces(index);
      if (part.word().equals(TITLE) && pieces.stream().allMatch(piece -> piece.passage() == 0)) {
        continue;
      }
      TextSection last = sections.isEmpty() ? null : sections.get(sections.size() - 1);
      if (last != null
          && last.title().equals(part.title())
          && last.heading().equals(part.heading())) {
        List<Piece> joined = new ArrayList<>(last.pieces());
        joined.add(new Piece("\n", 0, List.of()));
        joined.addAll(pieces);
        sections.set(sections.size() - 1, new TextSection(last.title(), last.heading(), joined));
      } else if (!part.text().isBlank()) {
        sections.add(new TextSection(part.title(), part.heading(), pieces));
      }
    }
    return sections;
  }

  private List<Piece> pieces(int index) {
    String text = parts.get(index).text();
    List<Piece> pieces = new ArrayList<>();
    int done = 0;
    for (Map.Entry<Place, Map<String, Mark>> entry : marks.entrySet()) {
      Place place = entry.getKey();
      if (place.part() == index && place.start() >= done) {
        plain(text.substring(done, place.start()), pieces);
        pieces.add(
            new Piece(
                text.substring(place.start(), place.end()),
                numbers.getOrDefault(place, 0),
                List.copyOf(entry.getValue().values())));
        done = place.end();
      }
    }
    plain(text.substring(done).stripTrailing(), pieces);
    return pieces;
  }

  private static void plain(String text, List<Piece> pieces) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(text, 0, List.of()));
    }
  }
}
