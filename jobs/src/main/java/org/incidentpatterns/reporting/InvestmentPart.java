package org.incidentpatterns.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.incidentpatterns.calendar.Quarter;
import org.incidentpatterns.engine.Values;
import org.incidentpatterns.patterns.InvestmentJob;
import org.incidentpatterns.patterns.Shares;
import org.incidentpatterns.report.model.AxisView;
import org.incidentpatterns.report.model.IncidentRef;
import org.incidentpatterns.report.model.IncidentView;
import org.incidentpatterns.report.model.Investments;
import org.incidentpatterns.report.model.Rank;
import org.incidentpatterns.report.model.Share;

/** Where the next engineer-month would do most. */
final class InvestmentPart {
  private final ReportRows rows;

  InvestmentPart(ReportRows rows) {
    this.rows = rows;
  }

  Investments investments(
      Quarter quarter,
      List<Quarter> before,
      AxisView factors,
      Refs refs,
      List<IncidentView> incidents) {
    List<Row> candidates = rows.investments().of(quarter);
    List<Integer> ranks = candidates.stream().map(row -> row.<Integer>getAs("rank")).toList();
    List<Investments.Row> views = new ArrayList<>();
    for (Row row : candidates) {
      int rank = row.<Integer>getAs("rank");
      boolean shared = ranks.stream().filter(other -> other == rank).count() > 1;
      String category = Values.text(row, "category");
      views.add(
          new Investments.Row(
              new Rank(rank, shared),
              category,
              Values.text(row, "title"),
              new Share(
                  Values.whole(row, "customer_minutes"),
                  Values.whole(row, "stated_minutes"),
                  row.getAs("minutes_share"),
                  row.getAs("minutes_low"),
                  row.getAs("minutes_high")),
              Shares.of(Values.whole(row, "incidents"), Values.whole(row, "total")),
              overall(category, quarter, before, factors),
              refs.of(Values.texts(row, "incident_ids"))));
    }
    long stated =
        candidates.stream().mapToLong(row -> Values.whole(row, "stated_minutes")).max().orElse(0);
    List<IncidentRef> notStated =
        incidents.stream()
            .filter(incident -> incident.customerMinutes() == null)
            .map(IncidentView::ref)
            .toList();
    return new Investments(
        stated, incidents.size() - notStated.size(), notStated, List.copyOf(views));
  }

  /** The share over all quarters shown. */
  private Share overall(String category, Quarter quarter, List<Quarter> before, AxisView factors) {
    long total = rows.count(quarter, "incident") + rows.count(before, "incident");
    if (!category.equals(InvestmentJob.OPEN_ACTIONS)) {
      long count =
          factors.rows().stream()
              .filter(row -> row.category().equals(category))
              .mapToLong(AxisView.Row::total)
              .sum();
      return Shares.of(count, total);
    }
    long count =
        Stream.concat(before.stream(), Stream.of(quarter))
            .flatMap(q -> rows.investments().of(q).stream())
            .filter(row -> category.equals(row.getAs("category")))
            .mapToLong(row -> Values.whole(row, "incidents"))
            .sum();
    return Shares.of(count, total);
  }
}
