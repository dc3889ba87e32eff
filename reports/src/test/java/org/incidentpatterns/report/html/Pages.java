package org.incidentpatterns.report.html;

import org.incidentpatterns.report.model.QuarterReport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Pages as a browser would read them. */
final class Pages {
  private Pages() {}

  static String render(QuarterReport report) {
    return new HtmlReport(new DrawnCharts()).render(report);
  }

  static Document parse(QuarterReport report) {
    return Jsoup.parse(render(report));
  }
}
