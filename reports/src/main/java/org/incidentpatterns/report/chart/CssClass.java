package org.incidentpatterns.report.chart;

/**
 * Every class name that stands in a chart. The style sheet of the page says what each looks like.
 */
enum CssClass {
  CHART("chart"),
  PANEL("panel"),
  STRIP("seq"),
  NOW("a"),
  BEFORE("b"),
  SOLID("d"),
  STRONG_MARK("k"),
  BEFORE_STRONG("bk"),
  RING_OF_PAPER("ring"),
  NO("no"),
  DOT_NOW("dn"),
  DOT_BEFORE("db"),
  WHISKER("w"),
  WHISKER_OVER_BAR("wi"),
  WHISKER_BEFORE("v"),
  WHISKER_BEFORE_OVER_BAR("vi"),
  RULE("g"),
  AXIS("x"),
  DASHED("c"),
  LINE("l"),
  BAND("band"),
  OUTSIDE("o"),
  MEDIAN("med"),
  NINTH_DECILE("tri"),
  SQUARE("sq"),
  DONE("done"),
  DUE("due"),
  OVERDUE("over"),
  NONE("none"),
  MUTED("m"),
  STRONG("s"),
  TINY("n"),
  BIG("big"),
  HALO("halo"),
  ON_NOW("on-a"),
  ON_BEFORE_STRONG("on-bk"),
  ON_DONE("on-done"),
  MIDDLE("tm"),
  END("te");

  private final String word;

  CssClass(String word) {
    this.word = word;
  }

  /** The name as the style sheet has it. */
  String word() {
    return word;
  }
}
