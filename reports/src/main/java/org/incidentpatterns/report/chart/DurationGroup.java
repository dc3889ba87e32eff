package org.incidentpatterns.report.chart;

/** The two groups of incidents whose durations are drawn, one panel each, and in which ink. */
enum DurationGroup {
  NOW(
      "This quarter",
      0,
      8.3,
      8.8,
      ChartInk.DOT_NOW,
      ChartInk.NOW,
      ChartInk.WHISKER,
      ChartInk.MEDIAN_NOW,
      ChartInk.NINTH_DECILE_NOW,
      ChartInk.TEXT_STRONG,
      ChartInk.TEXT_STRONG),
  BEFORE(
      "The quarters before",
      132,
      4.1,
      5,
      ChartInk.DOT_BEFORE,
      ChartInk.BEFORE,
      ChartInk.WHISKER_BEFORE,
      ChartInk.MEDIAN_BEFORE,
      ChartInk.NINTH_DECILE_BEFORE,
      ChartInk.TEXT,
      ChartInk.TEXT_MUTED);

  /** Pixels from the top of a panel to its ground line. */
  static final double GROUND = 94;

  private static final double ROOM_FOR_STACKS = 57;
  private static final int MOST_DOTS = 150;

  final String words;
  final double top;
  final double column;
  final double dot;
  final ChartInk dots;
  final ChartInk bars;
  final ChartInk whisker;
  final ChartInk median;
  final ChartInk ninthDecile;
  final ChartInk heading;
  final ChartInk numbers;

  DurationGroup(
      String words,
      double top,
      double column,
      double dot,
      ChartInk dots,
      ChartInk bars,
      ChartInk whisker,
      ChartInk median,
      ChartInk ninthDecile,
      ChartInk heading,
      ChartInk numbers) {
    this.words = words;
    this.top = top;
    this.column = column;
    this.dot = dot;
    this.dots = dots;
    this.bars = bars;
    this.whisker = whisker;
    this.median = median;
    this.ninthDecile = ninthDecile;
    this.heading = heading;
    this.numbers = numbers;
  }

  /** Pixel of its ground line. */
  double ground() {
    return top + GROUND;
  }

  /** Whether so many dots, in stacks so high, find room in the panel. */
  boolean hasRoomFor(long dots, long tallest) {
    return dots <= MOST_DOTS && tallest * dot <= ROOM_FOR_STACKS;
  }
}
