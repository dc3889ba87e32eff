package org.incidentpatterns.report.html;

import gg.jte.output.StringOutput;
import java.util.Map;
import org.incidentpatterns.report.model.IncidentExplanation;
import org.incidentpatterns.report.model.IncidentExplanation.Mark;
import org.incidentpatterns.report.words.Wording;

/**
 * The page that explains one incident, in the language of the report: no script, nothing fetched.
 * The same model gives the same text.
 */
public final class HtmlExplanation {
  private HtmlExplanation() {}

  /** The page, complete from doctype to the last tag. */
  public static String render(IncidentExplanation incident) {
    StringOutput output = new StringOutput();
    String foot = "Incident " + Wording.brief(incident.id()) + ", why it has its labels";
    HtmlReport.engine()
        .render(
            "explain.jte",
            Map.of("incident", incident, "style", StyleSheet.ofExplanation(foot)),
            output);
    return Typography.visible(output.toString());
  }

  /** The id of a passage on the page. */
  public static String passage(int number) {
    return "p-" + number;
  }

  /** The id of the working of a category: ids of axes and categories are words of ours. */
  public static String working(String axis, String category) {
    return "w-" + axis + "-" + category;
  }

  /** Where the working of what a passage counted for stands. */
  public static String working(Mark mark) {
    return mark.weighed() ? working(mark.axis(), mark.category()) : "labels";
  }
}
