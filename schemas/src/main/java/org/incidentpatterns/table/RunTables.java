package org.incidentpatterns.table;

import static org.incidentpatterns.table.Column.number;
import static org.incidentpatterns.table.Column.text;
import static org.incidentpatterns.table.Column.whole;

import java.util.List;

/**
 * Tables about the run itself: what was read, what was set aside, how often its labels are right,
 * and what is told otherwise than before.
 */
public final class RunTables {
  private RunTables() {}

  public static final Table INPUTS =
      new Table(
          "inputs",
          "One input file with its ledger: seen = kept + merged + quarantined + skipped.",
          List.of("path"),
          List.of(
              text("path", "As given, parts separated by a slash."),
              text("adapter", "Adapter that read it; empty where none fits."),
              text(
                  "holds",
                  "incidents, or the part of incidents that its records are pieces of, such as "
                      + "action_items; the totals of a run count incidents."),
              text("verdict", "read, quarantined or skipped."),
              whole("bytes", "Size of the file."),
              text("sha256", "Of its bytes, in hex; empty where it was not read."),
              whole("seen", "Records in it."),
              whole("kept", "Records kept."),
              whole("changed", "Kept records with at least one repaired or dropped value."),
              whole("merged", "Records equal to another one that was kept."),
              whole("quarantined", "Records set aside, with their reason in quarantine_index."),
              whole("skipped", "Records that the adapter does not count as incidents.")));

  public static final Table QUARANTINE_INDEX =
      new Table(
          "quarantine_index",
          "One record or file that was set aside or skipped; its bytes are in the quarantine folder.",
          List.of("file", "position", "code"),
          List.of(
              text("file", "Path of the file."),
              whole("position", "Line or number of the record, from 1; 0 for the whole file."),
              whole("column", "Of a fault within its line, from 1; null if it cannot be told.")
                  .orNull(),
              text("verdict", "quarantined or skipped."),
              text("record_id", "Id of the record if it could be read; else null.").orNull(),
              text("field", "Field at fault; null if none is.").orNull(),
              text("code", "Stable word for scripts, such as no_date."),
              text("message", "The same for people, with the next step."),
              text(
                      "raw",
                      "Name of the file in the quarantine folder that holds its bytes; null if "
                          + "none were kept.")
                  .orNull()));

  public static final Table ACCURACY =
      new Table(
          "accuracy",
          "One category of one axis: its labels against those that people gave; empty while nobody "
              + "has measured it.",
          List.of("axis", "category"),
          List.of(
              text("axis", "As in labels.axis."),
              text("category", "As in labels.category."),
              whole("labelled", "Postmortems that people gave it."),
              whole("found", "Postmortems that the program gave it."),
              whole("agreed", "Postmortems that both gave it."),
              number("precision", "agreed / found; null if found is 0.").orNull(),
              number("precision_low", "Wilson interval.").orNull(),
              number("precision_high", "Wilson interval.").orNull(),
              number("recall", "agreed / labelled; null if labelled is 0.").orNull(),
              number("recall_low", "Wilson interval.").orNull(),
              number("recall_high", "Wilson interval.").orNull(),
              number("f1", "Harmonic mean of precision and recall."),
              whole("axis_labelled", "Postmortems that people labelled on the axis."),
              whole("axis_agreed", "Of these, how many have the right primary label."),
              whole("axis_abstained", "Of these, how many got no category though people gave one."),
              whole("axis_coarse", "Of these, how many have labels that several categories fit."),
              number("axis_kappa", "Agreement beyond chance, Cohen 1960; null if not defined.")
                  .orNull(),
              number("axis_macro_f1", "Mean of f1 over the categories that people gave."),
              text("measured_under", "Version of the taxonomy at the time."),
              text("labels", "Name of the file of people's labels."),
              text("labels_sha256", "Of its bytes, in hex.")));

  public static final Table RELABELLED =
      new Table(
          "relabelled",
          "Incidents whose label is another one than in the snapshot before, which was made under "
              + "another taxonomy; empty where the taxonomy is the same, and before any other.",
          List.of("quarter", "axis", "from_category", "to_category", "why"),
          List.of(
              text("axis", "As in labels.axis."),
              text(
                      "from_category",
                      "Primary label before, as in labels.category; null for a contributing "
                          + "factor that was added.")
                  .orNull(),
              text(
                      "to_category",
                      "Primary label now; null for a contributing factor that was removed.")
                  .orNull(),
              text(
                  "why",
                  "taxonomy; or edited: the record says something else; override or model: one "
                      + "of the two labels rests on that."),
              whole("incidents", "How many, of kind incident, that are in both snapshots."),
              text("from_version", "Version of the taxonomy of the snapshot before."),
              text("to_version", "Version of the taxonomy of this snapshot."),
              text("quarter", "Quarter in which the incidents began.")));

  /** All of them. */
  public static final List<Table> ALL = List.of(INPUTS, QUARANTINE_INDEX, ACCURACY, RELABELLED);
}
