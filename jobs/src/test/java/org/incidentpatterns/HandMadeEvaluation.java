package org.incidentpatterns;

import java.util.List;
import org.incidentpatterns.evaluate.Evaluation;
import org.incidentpatterns.evaluate.Evaluation.AxisFigures;
import org.incidentpatterns.evaluate.Evaluation.CategoryFigures;
import org.incidentpatterns.evaluate.Evaluation.Confusion;
import org.incidentpatterns.evaluate.Evaluation.Origin;
import org.incidentpatterns.evaluate.Evaluation.OriginFigures;
import org.incidentpatterns.evaluate.Evaluation.Reliability;
import org.incidentpatterns.taxonomy.Axis;

/**
 * What an evaluation might have found on 96 postmortems of two origins: root causes and who noticed
 * first are read well, capacity limits are mostly missed; triggers were labelled in coarse classes,
 * factors one by one.
 */
public final class HandMadeEvaluation {
  private HandMadeEvaluation() {}

  /** Made under a version of the taxonomy. */
  public static Evaluation under(String taxonomyVersion) {
    return new Evaluation(
        "labelled.jsonl",
        "c2a8f0b34c1d7e5596a0b8d2f4137e6c5a9b0d1e2f3a4b5c6d7e8f9012345678",
        taxonomyVersion,
        96,
        List.of(new Origin("fjord/incidents", 60), new Origin("kestrel", 36)),
        List.of(
            axis(
                Axis.ROOT_CAUSE,
                71,
                0,
                List.of(
                    new CategoryFigures("configuration", 34, 36, 30),
                    new CategoryFigures("code_defect", 18, 21, 17),
                    new CategoryFigures("testing_gap", 15, 14, 11),
                    new CategoryFigures("capacity", 14, 6, 5),
                    new CategoryFigures("third_party", 9, 9, 3),
                    new CategoryFigures("not_documented", 6, 10, 5)),
                List.of(
                    new Confusion("capacity", "configuration", 6),
                    new Confusion("configuration", "configuration", 30),
                    new Confusion("capacity", "code_defect", 3),
                    new Confusion("third_party", "not_documented", 3))),
            axis(
                Axis.CONTRIBUTING_FACTOR,
                61,
                0,
                List.of(
                    new CategoryFigures("environment_parity", 40, 38, 30),
                    new CategoryFigures("monitoring_gap", 56, 58, 31)),
                List.of()),
            axis(
                Axis.TRIGGER,
                80,
                30,
                List.of(new CategoryFigures("deployment", 96, 80, 80)),
                List.of()),
            axis(
                Axis.DETECTION,
                86,
                0,
                List.of(
                    new CategoryFigures("automated_alerting", 29, 29, 27),
                    new CategoryFigures("customer_report", 41, 40, 38),
                    new CategoryFigures("internal_discovery", 13, 12, 10),
                    new CategoryFigures("not_documented", 13, 15, 11)),
                List.of())));
  }

  private static AxisFigures axis(
      Axis axis,
      long right,
      long coarse,
      List<CategoryFigures> categories,
      List<Confusion> confusion) {
    return new AxisFigures(
        axis,
        96,
        right,
        right,
        5,
        coarse,
        0.7,
        0.68,
        right - 4,
        categories,
        confusion,
        List.of(
            new Reliability(0.6, 0.7, 26, 0.66, right - 60), new Reliability(0.9, 1, 70, 0.94, 60)),
        List.of(
            new OriginFigures("fjord/incidents", 60, right - 30, right - 32),
            new OriginFigures("kestrel", 36, 30, 28L)));
  }
}
