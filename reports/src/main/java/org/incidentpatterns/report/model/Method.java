package org.incidentpatterns.report.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the figures were made and from what.
 *
 * @param program such as {@code incident-patterns 0.1.0}
 * @param snapshot the name of the dataset snapshot
 * @param taxonomyVersion as stored with every label
 * @param fiscalYearStart the month in which the fiscal year begins, such as {@code January}
 * @param labels labels of this quarter by what they rest on
 * @param leastCertain incidents with a label below the review threshold, at most 20
 * @param files what was read, at most 50; {@code filesLeftOut} more are in the tables
 * @param changed values repaired or dropped in records that stayed, this quarter
 * @param disagreements declared labels that the text does not bear out, this quarter, at most 50;
 *     {@code disagreementsLeftOut} more are in the dataset
 * @param relabelled what a change of the taxonomy moved; null where none of these labels moved
 */
public record Method(
    String program,
    String snapshot,
    String taxonomyVersion,
    String fiscalYearStart,
    LabelCounts labels,
    double reviewBelow,
    List<IncidentRef> leastCertain,
    List<FileRow> files,
    long filesLeftOut,
    List<ReasonRow> quarantined,
    List<ReasonRow> skipped,
    List<ChangeRow> changed,
    List<DisagreementRow> disagreements,
    long disagreementsLeftOut,
    @Nullable Relabelled relabelled) {

  /** Labels by basis, "not documented" left out. */
  public record LabelCounts(long all, long text, long declared, long override, long model) {}

  /**
   * One input file.
   *
   * @param sha256 of its bytes, in hex
   */
  public record FileRow(
      String path, String adapter, String verdict, Ledger ledger, String sha256) {}

  /**
   * Records set aside or skipped for one reason.
   *
   * @param where up to five places, such as {@code ops.csv line 12}
   * @param next what to do about it
   */
  public record ReasonRow(
      String code, String title, long records, List<String> where, String next) {}

  /** A value that was repaired or dropped. */
  public record ChangeRow(IncidentRef incident, String field, String message) {}

  /**
   * A label that responders picked and the text does not bear out.
   *
   * @param declared title of the category that was picked, which is the one that counts
   * @param text title of the category that the text gives
   * @param quote the sentence that the text's label rests on; null if there is none
   * @param section the section of the quote as a reader sees it; empty without quote
   */
  public record DisagreementRow(
      IncidentRef incident,
      String axis,
      String declared,
      String text,
      double confidence,
      @Nullable String quote,
      String section) {}
}
