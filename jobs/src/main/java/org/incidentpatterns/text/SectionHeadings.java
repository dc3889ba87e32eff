package org.incidentpatterns.text;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.incidentpatterns.postmortem.SectionName;
import org.incidentpatterns.problem.Problems;

/**
 * The headings that people write, and the section each of them opens. Immutable; the list is the
 * resource {@code sections.yaml}.
 */
public final class SectionHeadings {
  private static final String RESOURCE = "/org/incidentpatterns/postmortem/sections.yaml";
  private static final String GAP = "...";
  private static final Set<String> WHAT_WENT_WRONG =
      Set.of("what went wrong", "went wrong", "what did go wrong");
  private static final Pattern APOSTROPHE = Pattern.compile("['\u2019`]");
  private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern NUMBERING =
      Pattern.compile("^\\s*(\\d+(\\.\\d+)*[.):]|\\d+(\\.\\d+)+|[a-z]\\d{0,2}[.):])\\s+");

  private final Map<String, SectionName> whole;
  private final List<OpenEnded> openEnded;

  /** A heading with gaps: its parts in order, each of whole words. */
  private record OpenEnded(
      List<String> parts, boolean opensWithGap, boolean endsWithGap, SectionName name) {
    static OpenEnded of(String entry, SectionName name) {
      List<String> parts =
          Arrays.stream(entry.split(Pattern.quote(GAP), -1))
              .map(SectionHeadings::fold)
              .filter(part -> !part.isEmpty())
              .toList();
      return new OpenEnded(parts, entry.startsWith(GAP), entry.endsWith(GAP), name);
    }

    int length() {
      return parts.stream().mapToInt(String::length).sum();
    }

    boolean fits(String heading) {
      int from = 0;
      for (int i = 0; i < parts.size(); i++) {
        String part = parts.get(i);
        boolean fixed = i == 0 && !opensWithGap;
        boolean last = i == parts.size() - 1 && !endsWithGap;
        int at = last ? heading.length() - part.length() : fixed ? 0 : find(heading, part, from);
        if (at < from || (fixed && at > 0) || !standsAt(heading, part, at)) {
          return false;
        }
        from = at + part.length();
      }
      return true;
    }

    private static int find(String heading, String part, int from) {
      int at = heading.indexOf(part, from);
      while (at >= 0 && !standsAt(heading, part, at)) {
        at = heading.indexOf(part, at + 1);
      }
      return at;
    }

    /** Whether the words stand there, and no word is cut. */
    private static boolean standsAt(String heading, String part, int at) {
      int end = at + part.length();
      return heading.startsWith(part, at)
          && (at == 0 || heading.charAt(at - 1) == ' ')
          && (end == heading.length() || heading.charAt(end) == ' ');
    }
  }

  private SectionHeadings(Map<String, SectionName> whole, List<OpenEnded> openEnded) {
    this.whole = whole;
    this.openEnded = openEnded;
  }

  /** The list that comes with the product. */
  public static SectionHeadings standard() {
    try (InputStream resource = SectionHeadings.class.getResourceAsStream(RESOURCE)) {
      if (resource == null) {
        throw new IllegalStateException("Resource is missing: " + RESOURCE);
      }
      return of(new YAMLMapper().readValue(resource, new TypeReference<>() {}));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Headings by the word of the section they open; a heading in two sections is refused. */
  static SectionHeadings of(Map<String, List<String>> headings) {
    Problems problems = new Problems("sections.yaml");
    Map<String, SectionName> whole = new HashMap<>();
    List<OpenEnded> openEnded = new ArrayList<>();
    for (Map.Entry<String, List<String>> entry : new TreeMap<>(headings).entrySet()) {
      SectionName name = SectionName.of(entry.getKey());
      if (!name.word().equals(entry.getKey())) {
        problems.add("no such section: %s", entry.getKey());
      }
      for (String heading : entry.getValue()) {
        if (heading.contains(GAP)) {
          openEnded.add(OpenEnded.of(heading, name));
          continue;
        }
        SectionName other = whole.put(fold(heading), name);
        if (other != null && other != name) {
          problems.add("heading in both %s and %s: %s", other.word(), name.word(), heading);
        }
      }
    }
    problems.throwIfAny();
    openEnded.sort(
        Comparator.comparingInt((OpenEnded entry) -> -entry.length())
            .thenComparing(entry -> String.join(GAP, entry.parts())));
    return new SectionHeadings(Map.copyOf(whole), List.copyOf(openEnded));
  }

  /** The section that a heading opens; empty if nobody listed it. */
  public Optional<SectionName> name(String heading) {
    Optional<SectionName> exact = nameOfWhole(heading);
    if (exact.isPresent()) {
      return exact;
    }
    String words = fold(heading);
    return openEnded.stream().filter(e -> e.fits(words)).map(OpenEnded::name).findFirst();
  }

  /** The same without the entries that allow further words: for labels inside running text. */
  Optional<SectionName> nameOfWhole(String heading) {
    return Optional.ofNullable(whole.get(fold(heading)));
  }

  /** Whether a heading is one that may ask for the cause or for what was handled badly. */
  boolean asksWhatWentWrong(String heading) {
    return WHAT_WENT_WRONG.contains(fold(heading));
  }

  private static String fold(String heading) {
    String lower = heading.toLowerCase(Locale.ROOT).replace("(s)", "s");
    String plain = APOSTROPHE.matcher(NUMBERING.matcher(lower).replaceFirst("")).replaceAll("");
    return NOT_A_WORD.matcher(plain.replace("&", " and ")).replaceAll(" ").strip();
  }
}
