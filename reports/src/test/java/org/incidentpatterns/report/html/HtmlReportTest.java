package org.incidentpatterns.report.html;

import java.nio.file.Files;
import java.nio.file.Path;
import org.incidentpatterns.report.HaldenReport;
import org.junit.jupiter.api.Test;

class HtmlReportTest {
  @Test
  void show() throws Exception {
    Files.writeString(
        Path.of("/tmp/halden.html"),
        new HtmlReport(new DrawnCharts()).render(HaldenReport.report()));
  }
}
