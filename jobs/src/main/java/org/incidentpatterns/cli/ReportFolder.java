package org.incidentpatterns.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.incidentpatterns.report.html.DrawnCharts;
import org.incidentpatterns.report.html.IndexRow;
import org.incidentpatterns.report.model.QuarterReport;
import org.incidentpatterns.report.output.ReportWriter;
import org.incidentpatterns.run.QuarterlyRun;

/** The folder of reports: one folder a quarter, and an index of those that are there. */
record ReportFolder(Path directory) implements QuarterlyRun.ReportSink {
  @Override
  public void write(List<QuarterReport> rendered, List<QuarterReport> all) {
    ReportWriter writer = new ReportWriter(new DrawnCharts());
    rendered.forEach(report -> writer.write(report, directory));
    ReportWriter.writeIndex(
        all.stream()
            .filter(report -> Files.exists(directory.resolve(report.header().quarter())))
            .map(IndexRow::of)
            .toList(),
        directory);
  }
}
