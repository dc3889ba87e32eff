package org.incidentpatterns.report.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import org.incidentpatterns.report.model.QuarterReport;

/**
 * Renders a report as one HTML file: no script, nothing fetched, readable on a phone, on paper and
 * by a screen reader. The same model and charts give the same text.
 */
public final class HtmlReport {
  private static final String TEMPLATES = "org.incidentpatterns.report.html.templates";

  private final ChartSource charts;
  private final TemplateEngine engine;

  /** A renderer that takes its charts from {@code charts}. */
  public HtmlReport(ChartSource charts) {
    this.charts = charts;
    engine = engine();
  }

  /** The page, complete from doctype to the last tag; cost grows with the rows of the model. */
  public String render(QuarterReport report) {
    StringOutput output = new StringOutput();
    engine.render("report.jte", new Page(report, charts), output);
    return Typography.visible(output.toString());
  }

  static TemplateEngine engine() {
    // No directory: templates are classes beside this one.
    return TemplateEngine.createPrecompiled(
        null, ContentType.Html, HtmlReport.class.getClassLoader(), TEMPLATES);
  }
}
