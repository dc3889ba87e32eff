package org.incidentpatterns.markup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.incidentpatterns.markup.TimelineReader.Lead;
import org.jspecify.annotations.Nullable;

/** Reads a timeline that is a table: columns for day, time and text in any order, or none named. */
final class TimelineTable {
  private final TimelineReader timeline;
  private final PipeTable table;
  private final Map<String, Integer> columns = new HashMap<>();

  TimelineTable(TimelineReader timeline, PipeTable table) {
    this.timeline = timeline;
    this.table = table;
  }

  void read() {
    if (table.rows().isEmpty()) {
      return;
    }
    readHeader(table.rows().get(0));
    for (List<String> row : table.rows().subList(columns.isEmpty() ? 0 : 1, table.rows().size())) {
      readRow(row);
    }
  }

  private void readHeader(List<String> header) {
    for (int i = 0; i < header.size(); i++) {
      int column = i;
      String title = Marks.removed(header.get(i));
      MarkupWords.STANDARD
          .meaning("timeline_columns", title)
          .ifPresent(
              meaning -> {
                columns.putIfAbsent(meaning, column);
                if (!meaning.equals("text")) {
                  ZoneName.in("times " + title).ifPresent(timeline::state);
                }
              });
    }
  }

  private void readRow(List<String> row) {
    String day = cell(row, "day");
    Lead dayLead = timeline.lead(day);
    WrittenTime time = null;
    int timeColumn = columns.getOrDefault("day", -1);
    if (dayLead.time() != null && dayLead.time().clocked()) {
      time = dayLead.time();
    } else if (dayLead.time() != null) {
      timeline.startDayIfNew(dayLead.time().day());
    }
    String clock = cell(row, "time");
    Lead lead = timeline.lead(clock);
    if (time == null && !clock.isEmpty()) {
      timeColumn = columns.getOrDefault("time", -1);
      time = lead.time();
    }
    for (int i = 0; time == null && columns.isEmpty() && i < row.size(); i++) {
      Lead found = timeline.lead(Marks.removed(row.get(i)));
      if (found.time() != null && found.time().clocked()) {
        time = found.time();
        timeColumn = i;
      }
    }
    String text = text(row, timeColumn);
    if (!text.isEmpty()) {
      timeline.add(time, 0, text);
    }
  }

  private String cell(List<String> row, String meaning) {
    @Nullable Integer column = columns.get(meaning);
    return column != null && column < row.size() ? Marks.removed(row.get(column)) : "";
  }

  /** The column of the text, else all that say neither day nor time. */
  private String text(List<String> row, int timeColumn) {
    String named = cell(row, "text");
    if (!named.isEmpty()) {
      return named;
    }
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      boolean isTime =
          i == timeColumn
              || Integer.valueOf(i).equals(columns.get("day"))
              || Integer.valueOf(i).equals(columns.get("time"));
      if (!isTime && !row.get(i).isBlank()) {
        cells.add(row.get(i));
      }
    }
    return String.join(" - ", cells);
  }
}
