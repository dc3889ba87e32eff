package org.incidentpatterns.markup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.incidentpatterns.canonical.Fields;
import org.incidentpatterns.postmortem.Section;
import org.incidentpatterns.postmortem.SectionName;
import org.jspecify.annotations.Nullable;

/** Gathers labels and values over the sections of one document. */
final class KeyFactReader {
  private static final Pattern PARTS = Pattern.compile("\\s\\|\\s");
  private static final Pattern LABELLED =
      Pattern.compile(
          "^[*_]*([\\p{L}][^:*|]{1,60}?)[*_]*\\s*(?:[:?][*_]*(?:\\s+|$)|\\s[-\u2013\u2014=]\\s+)(.*)$");
  private static final Pattern WRAPPERS = Pattern.compile("^[*_`~\\s(]+");
  private static final Pattern LIST = Pattern.compile("[,;\u2022\u00B7\n]|\\s/\\s");
  private static final Pattern NOT_SEVERITY = Pattern.compile("[<>?]|\\d\\D+\\d");
  private static final Pattern AFTER_SEVERITY =
      Pattern.compile("\\s*(?:[(,;.:|]|\\s[-\u2013\u2014]).*$");
  private static final int LONGEST_SEVERITY = 30;
  private static final int LONGEST_NAME = 60;
  private static final int MOST_WORDS = 5;
  private static final int MOST_NAMES = 50;
  private static final int LONGEST_LINE = 2000;

  private final Map<String, KeyTime> times = new LinkedHashMap<>();
  private final Map<String, List<String>> names = new HashMap<>();
  private @Nullable String severity;
  private @Nullable ZoneName sectionZone;
  private @Nullable ZoneName documentZone;

  void read(Section section) {
    String heading = Marks.removed(section.ownHeading());
    sectionZone =
        ZoneName.in(heading)
            .or(() -> ZoneName.in(Marks.removed(section.headingAbove())))
            .orElse(null);
    List<DocumentLine> lines = DocumentLine.of(section.text());
    if (lines.isEmpty()) {
      return;
    }
    take(heading, lines.get(0).text(), lines, 0);
    for (int i = 0; i < lines.size(); i++) {
      DocumentLine line = lines.get(i);
      if (!line.isTableRow()) {
        readLine(line.text(), lines, i + 1);
      } else {
        if (section.name() != SectionName.TIMELINE) {
          readTable(PipeTable.at(lines, i));
        }
        i += PipeTable.length(lines, i) - 1;
      }
    }
  }

  private void readLine(String line, List<DocumentLine> lines, int next) {
    if (line.length() > LONGEST_LINE) {
      return;
    }
    if (documentZone == null) {
      documentZone = ZoneName.statedBy(line).orElse(null);
    }
    for (String part : PARTS.split(line, -1)) {
      Matcher labelled = LABELLED.matcher(part);
      boolean taken = labelled.matches() && take(labelled.group(1), labelled.group(2), lines, next);
      if (!taken) {
        Optional<WrittenDay> day = WrittenDay.in(part, null);
        day.filter(found -> found.start() > 0)
            .ifPresent(
                found ->
                    take(
                        part.substring(0, found.start()),
                        part.substring(found.start()),
                        List.of(),
                        0));
      }
    }
  }

  /** Rows of label and value, side by side; or labels in the first row and values in the second. */
  private void readTable(PipeTable table) {
    for (List<String> row : table.rows()) {
      for (int i = 0; i + 1 < row.size(); i += 2) {
        take(row.get(i), row.get(i + 1), List.of(), 0);
      }
    }
    if (table.rows().size() == 2) {
      List<String> labels = table.rows().get(0);
      List<String> values = table.rows().get(1);
      for (int i = 0; i < Math.min(labels.size(), values.size()); i++) {
        take(labels.get(i), values.get(i), List.of(), 0);
      }
    }
  }

  /** Takes a value if its label is known and it is of the kind; returns whether it is. */
  private boolean take(String label, String value, List<DocumentLine> lines, int next) {
    String name = Marks.removed(label);
    String text = WRAPPERS.matcher(Marks.removed(value)).replaceFirst("");
    if (MarkupWords.STANDARD.has("key_facts", text)) {
      return false; // The label beside it, in a row of labels.
    }
    String field = MarkupWords.STANDARD.meaning("key_facts", name).orElse("");
    switch (field) {
      case "" -> {
        return false;
      }
      case Fields.SEVERITY -> takeSeverity(text);
      case Fields.SERVICES, Fields.TEAMS -> takeNames(field, listed(text, lines, next));
      default -> {
        ZoneName above = ZoneName.in("times " + name).orElse(sectionZone);
        return KeyTime.read(text, above).filter(time -> takeTime(field, time)).isPresent();
      }
    }
    return true;
  }

  /** A day alone says when it was, but not when it began or ended. */
  private boolean takeTime(String field, KeyTime time) {
    if (time.hasClock() && !field.equals(Fields.RECORDED_AT)) {
      KeyTime known = times.get(field);
      if (known == null || (!known.hasDay() && time.hasDay())) {
        times.put(field, time);
      }
      return true;
    }
    boolean isDate = field.equals(Fields.RECORDED_AT) || field.equals(Fields.STARTED_AT);
    if (isDate && time.time().dated()) {
      times.putIfAbsent(Fields.RECORDED_AT, time);
    }
    return isDate && time.time().dated();
  }

  private void takeSeverity(String text) {
    String word = AFTER_SEVERITY.matcher(text).replaceFirst("").replace("`", "").strip();
    boolean usable =
        !word.isEmpty()
            && word.length() <= LONGEST_SEVERITY
            && !NOT_SEVERITY.matcher(text).find()
            && !MarkupWords.STANDARD.has("placeholders", word);
    if (usable && severity == null) {
      severity = word;
    }
  }

  /** The text, or where there is none, or it is the first item of a list, the items. */
  private static List<String> listed(String text, List<DocumentLine> lines, int next) {
    List<String> items = new ArrayList<>();
    for (int i = next; i < lines.size() && lines.get(i).item(); i++) {
      items.add(Marks.removed(lines.get(i).text()));
    }
    boolean isList = !items.isEmpty() && (text.isEmpty() || text.equals(items.get(0)));
    return isList ? items : List.of(LIST.split(text, -1));
  }

  private void takeNames(String field, List<String> values) {
    List<String> found = new ArrayList<>();
    for (String value : values) {
      String name = value.replace("`", "").strip();
      if (name.length() > LONGEST_NAME
          || name.endsWith(".")
          || name.contains("<")
          || name.split(" ", -1).length > MOST_WORDS) {
        return;
      }
      boolean drop =
          name.isEmpty() || name.startsWith("@") || MarkupWords.STANDARD.has("placeholders", name);
      if (!drop && !found.contains(name)) {
        found.add(name);
      }
    }
    if (!found.isEmpty() && found.size() <= MOST_NAMES) {
      names.putIfAbsent(field, found);
    }
  }

  KeyTimes finish(@Nullable LocalDate day) {
    Map<String, String> texts = new LinkedHashMap<>();
    KeyTime earlier = null;
    for (String field : Fields.TIMES) {
      KeyTime time = times.get(field);
      if (time == null) {
        continue;
      }
      if (time.zone() == null && documentZone != null) {
        time = new KeyTime(time.time(), documentZone, time.written());
      }
      if (time.isClockOnly()) {
        KeyTime date = times.getOrDefault(Fields.RECORDED_AT, KeyTime.of(day));
        KeyTime reference = earlier == null ? date : earlier;
        if (reference == null) {
          continue;
        }
        time = time.after(reference);
      }
      texts.put(field, time.text());
      earlier = time.hasDay() ? time : earlier;
    }
    return new KeyTimes(
        texts,
        severity,
        names.getOrDefault(Fields.SERVICES, List.of()),
        names.getOrDefault(Fields.TEAMS, List.of()),
        documentZone == null ? null : documentZone.zone());
  }
}
