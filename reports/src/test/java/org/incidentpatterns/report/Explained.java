package org.incidentpatterns.report;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.incidentpatterns.report.model.IncidentExplanation;
import org.incidentpatterns.report.model.IncidentExplanation.AxisPart;
import org.incidentpatterns.report.model.IncidentExplanation.DeclaredWord;
import org.incidentpatterns.report.model.IncidentExplanation.DisagreementPart;
import org.incidentpatterns.report.model.IncidentExplanation.Feature;
import org.incidentpatterns.report.model.IncidentExplanation.GivenLabel;
import org.incidentpatterns.report.model.IncidentExplanation.Mark;
import org.incidentpatterns.report.model.IncidentExplanation.NotCounted;
import org.incidentpatterns.report.model.IncidentExplanation.Piece;
import org.incidentpatterns.report.model.IncidentExplanation.Point;
import org.incidentpatterns.report.model.IncidentExplanation.Remark;
import org.incidentpatterns.report.model.IncidentExplanation.ScoreSheet;
import org.incidentpatterns.report.model.IncidentExplanation.TextSection;
import org.incidentpatterns.report.model.IncidentExplanation.Weighing;
import org.incidentpatterns.report.model.IncidentView.LabelView;
import org.jspecify.annotations.Nullable;

/** The working behind one incident, for pages. */
public final class Explained {
  private Explained() {}

  /** A certificate expired; responders and text disagree about who noticed. */
  public static IncidentExplanation incident() {
    return incident(UnaryOperator.identity());
  }

  /** The same with every text of the record changed. */
  public static IncidentExplanation incident(UnaryOperator<String> change) {
    String cause = change.apply("The certificate expired.");
    String call = change.apply("A merchant called.");
    return explanation(
        change.apply("Login down"),
        List.of(
            axis(
                "root_cause",
                "Root cause",
                label("root_cause", "expiry", "Expired certificates", cause, "text", null),
                1,
                cause),
            axis(
                "trigger",
                "Trigger",
                label(
                    "trigger",
                    "expiry",
                    "Expiry",
                    cause,
                    "override",
                    change.apply("The team found it later")),
                1,
                cause),
            new AxisPart(
                "detection",
                "Noticed first",
                List.of(
                    new GivenLabel(
                        label(
                            "detection",
                            "automated_alerting",
                            "Automated alerting",
                            null,
                            "declared",
                            null),
                        0)),
                List.of(new DeclaredWord(change.apply("Monitor"), "Automated alerting")),
                new DisagreementPart("Customer report", 0.74, call, 2),
                List.of(
                    new ScoreSheet(
                        "customer_report",
                        "Customer report",
                        false,
                        0.9,
                        List.of(new Point(0.9, "“called” in detection", call, 2, null)))),
                List.of())),
        List.of(
            new TextSection(
                "Root cause",
                change.apply("What broke"),
                List.of(
                    new Piece("At night.\n", 0, List.of()),
                    new Piece(
                        cause,
                        1,
                        List.of(
                            mark("root_cause", "Root cause", "expiry", true),
                            mark("trigger", "Trigger", "expiry", true))))),
            new TextSection(
                "Detection",
                "",
                List.of(
                    new Piece(
                        call,
                        2,
                        List.of(mark("detection", "Noticed first", "customer_report", false)))))),
        IntStream.range(0, 15)
            .mapToObj(
                i ->
                    new NotCounted(
                        "Noticed first",
                        "Automated alerting",
                        "alert ... fired",
                        "plan",
                        change.apply("We will add an alert that fires, number " + i),
                        "Action items"))
            .toList(),
        List.of(new Remark("stops_at_person", change.apply("Somebody forgot it."), "Root cause")));
  }

  /** An incident of four sentences, most of which faintly sound like something. */
  public static IncidentExplanation faint() {
    LabelView expiry = label("root_cause", "expiry", "Expired certificates", "Four.", "text", null);
    LabelView release = label("trigger", "deployment", "Deployment", "Three.", "text", null);
    return explanation(
        "Incident",
        List.of(
            new AxisPart(
                "root_cause",
                "Root cause",
                List.of(new GivenLabel(expiry, 4)),
                List.of(),
                null,
                List.of(
                    new ScoreSheet(
                        "expiry",
                        "Expired certificates",
                        true,
                        1.4,
                        List.of(
                            new Point(0.9, "“expired” in root_cause", "Four.", 4, null),
                            alike(0.5, 0.3, "Three.", 3),
                            alike(0.25, 0.29, "Two.", 2),
                            alike(0.15, 0.12, "One.", 1))),
                    new ScoreSheet(
                        "capacity",
                        "Capacity limits",
                        false,
                        0.15,
                        List.of(alike(0.15, 0.2, "Four.", 4)))),
                weighings()),
            new AxisPart(
                "trigger",
                "Trigger",
                List.of(new GivenLabel(release, 3)),
                List.of(),
                null,
                List.of(
                    new ScoreSheet(
                        "deployment",
                        "Deployment",
                        true,
                        0.3,
                        List.of(alike(0.2, 0.2, "Three.", 3), alike(0.1, 0.1, "One.", 1)))),
                List.of())),
        List.of(
            new TextSection(
                "Root cause",
                "",
                List.of(
                    new Piece("One.", 1, List.of(faintMark("expiry"), faintMark("deployment"))),
                    new Piece(" ", 0, List.of()),
                    new Piece("Two.", 2, List.of(faintMark("expiry"))),
                    new Piece(" ", 0, List.of()),
                    new Piece(
                        "Three.",
                        3,
                        List.of(
                            mark("trigger", "Trigger", "deployment", true),
                            mark("root_cause", "Root cause", "expiry", true))),
                    new Piece(" ", 0, List.of()),
                    new Piece(
                        "Four.",
                        4,
                        List.of(
                            mark("root_cause", "Root cause", "expiry", true),
                            faintMark("capacity")))))),
        List.of(),
        List.of());
  }

  private static List<Weighing> weighings() {
    return List.of(
        new Weighing(
            "expiry",
            "Expired certificates",
            true,
            0.61,
            0.72,
            0.83,
            List.of(
                new Feature("stem:certif", "“certif”", 0.412),
                new Feature("score:expiry", "the rules' points for Expired certificates", 0.2)),
            List.of(new Feature("stem:disk", "“disk”", -0.3))),
        new Weighing("capacity", "Capacity limits", false, 0.2, 0.1, 0.05, List.of(), List.of()));
  }

  private static Point alike(double points, double likeness, String quote, int passage) {
    return new Point(points, "sounds like it", quote, passage, likeness);
  }

  private static Mark faintMark(String category) {
    return new Mark("root_cause", "Root cause", category, category, false, true, true);
  }

  /** An incident of which nothing is said. */
  public static IncidentExplanation silent() {
    return explanation(
        "Incident",
        List.of(
            new AxisPart(
                "root_cause",
                "Root cause",
                List.of(
                    new GivenLabel(
                        label("root_cause", "not_documented", "Not documented", null, "text", null),
                        0)),
                List.of(new DeclaredWord("Gremlins", null)),
                null,
                List.of(),
                List.of())),
        List.of(),
        List.of(),
        List.of());
  }

  private static IncidentExplanation explanation(
      String title,
      List<AxisPart> axes,
      List<TextSection> text,
      List<NotCounted> notCounted,
      List<Remark> remarks) {
    return new IncidentExplanation(
        "INC-7",
        "canonical",
        title,
        "2025-Q4",
        "exports/incidents.jsonl",
        7,
        "https://tool.example/INC-7",
        "incident-patterns 0.1.0",
        "3",
        axes,
        text,
        notCounted,
        remarks);
  }

  private static AxisPart axis(
      String axis, String title, LabelView label, int passage, String quote) {
    return new AxisPart(
        axis,
        title,
        List.of(new GivenLabel(label, passage)),
        List.of(),
        null,
        List.of(
            new ScoreSheet(
                label.category(),
                label.categoryTitle(),
                true,
                1.6,
                List.of(
                    new Point(1.6, "“certificate expired” in root_cause", quote, passage, null)))),
        List.of());
  }

  private static LabelView label(
      String axis,
      String category,
      String title,
      @Nullable String quote,
      String basis,
      @Nullable String reason) {
    return new LabelView(
        axis,
        axis,
        category,
        title,
        false,
        quote,
        quote == null ? "" : "Root cause",
        basis,
        0.83,
        reason);
  }

  private static Mark mark(String axis, String axisTitle, String category, boolean given) {
    return new Mark(axis, axisTitle, category, category, given, true, false);
  }
}
