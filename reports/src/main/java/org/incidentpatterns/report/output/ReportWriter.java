package org.incidentpatterns.report.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.incidentpatterns.calendar.Quarter;
import org.incidentpatterns.report.html.ChartSource;
import org.incidentpatterns.report.html.HtmlIndex;
import org.incidentpatterns.report.html.HtmlReport;
import org.incidentpatterns.report.html.IndexRow;
import org.incidentpatterns.report.model.QuarterReport;
import org.incidentpatterns.report.tables.LongTables;
import org.incidentpatterns.report.tables.ReportTables;
import org.incidentpatterns.report.tables.Table;

/**
 * Writes a report into its folder: {@code report.html}, {@code report.json}, {@code tables/*.csv}.
 *
 * <p>All of it is written beside the folder first and then takes its place by rename, so that a
 * reader meets the old report or the new one. A run that dies in between is mended by the next. One
 * writer at a time; the same model gives the same bytes.
 */
public final class ReportWriter {
  private final HtmlReport html;

  /** A writer that takes its charts from {@code charts}. */
  public ReportWriter(ChartSource charts) {
    html = new HtmlReport(charts);
  }

  /** Writes a report that leaves nothing out of its own model. */
  public Path write(QuarterReport report, Path reportsDir) {
    return write(report, LongTables.of(report), reportsDir);
  }

  /**
   * Writes a report, its long tables row by row.
   *
   * @return the folder of the quarter
   * @throws UncheckedIOException if anything cannot be written; the folder is as before
   */
  public Path write(QuarterReport report, LongTables rows, Path reportsDir) {
    String quarter = Quarter.parse(report.header().quarter()).toString();
    Path target = reportsDir.resolve(quarter);
    Path fresh = reportsDir.resolve("." + quarter + ".new");
    Path previous = reportsDir.resolve("." + quarter + ".previous");
    try {
      Files.createDirectories(reportsDir);
      mend(target, fresh, previous);
      fill(fresh, report, rows);
      swap(target, fresh, previous);
      return target;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write report: " + target, e);
    }
  }

  /** What a run that died left behind: an old report to put back, a new one to throw away. */
  private static void mend(Path target, Path fresh, Path previous) throws IOException {
    if (!Files.exists(target) && Files.exists(previous)) {
      Files.move(previous, target);
    }
    delete(previous);
    delete(fresh);
  }

  private void fill(Path folder, QuarterReport report, LongTables rows) throws IOException {
    Path tables = Files.createDirectories(folder.resolve("tables"));
    Files.writeString(folder.resolve("report.html"), html.render(report), StandardCharsets.UTF_8);
    Files.writeString(
        folder.resolve("report.json"), ReportJson.write(report), StandardCharsets.UTF_8);
    for (Table<?> table : ReportTables.of(report, rows)) {
      table.writeInto(tables);
    }
  }

  private static void swap(Path target, Path fresh, Path previous) throws IOException {
    if (Files.exists(target)) {
      Files.move(target, previous, StandardCopyOption.ATOMIC_MOVE);
    }
    Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
    delete(previous);
  }

  /** Writes {@code index.html} over all quarters; replaced by one rename. */
  public static Path writeIndex(List<IndexRow> rows, Path reportsDir) {
    Path index = reportsDir.resolve("index.html");
    Path fresh = reportsDir.resolve(".index.html.new");
    try {
      Files.createDirectories(reportsDir);
      Files.writeString(fresh, HtmlIndex.render(rows), StandardCharsets.UTF_8);
      return Files.move(
          fresh, index, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write index: " + index, e);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> deepestFirst;
    try (Stream<Path> paths = Files.walk(folder)) {
      deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      Files.delete(path);
    }
  }
}
