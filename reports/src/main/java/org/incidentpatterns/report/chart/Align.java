package org.incidentpatterns.report.chart;

/** Which point of a text lies at its place. */
enum Align {
  START(""),
  MIDDLE(CssClass.MIDDLE.word()),
  END(CssClass.END.word());

  private final String classes;

  Align(String classes) {
    this.classes = classes;
  }

  /** The class that asks for it; empty where the browser does it anyway. */
  String classes() {
    return classes;
  }
}
