package org.incidentpatterns.report.html;

import gg.jte.output.StringOutput;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.incidentpatterns.calendar.Quarter;
import org.incidentpatterns.report.words.Wording;

/** The page that lists all quarters, the latest first, each with its first finding. */
public final class HtmlIndex {
  private HtmlIndex() {}

  /** The index; rows may come in any order. */
  public static String render(List<IndexRow> rows) {
    List<IndexRow> latestFirst =
        rows.stream()
            .sorted(Comparator.comparing((IndexRow row) -> Quarter.parse(row.quarter())).reversed())
            .toList();
    String organisation = latestFirst.isEmpty() ? "" : latestFirst.get(0).organisation();
    String brand =
        organisation.isEmpty()
            ? "Incident patterns"
            : Wording.brief(organisation) + " · Incident patterns";
    StringOutput output = new StringOutput();
    HtmlReport.engine()
        .render(
            "index.jte",
            Map.of("rows", latestFirst, "brand", brand, "style", StyleSheet.withFoot(brand)),
            output);
    return Typography.visible(output.toString());
  }
}
