package org.incidentpatterns.report.chart;

import java.awt.Color;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What a shape or a text means. JFreeChart paints with a stand-in colour per ink, {@link InlineSvg}
 * reads the ink back from that colour and writes its classes instead: the page decides the colours,
 * light, dark and on paper.
 */
enum ChartInk {
  NOW(CssClass.NOW),
  NOW_RINGED(CssClass.NOW, CssClass.RING_OF_PAPER),
  BEFORE(CssClass.BEFORE),
  BEFORE_RINGED(CssClass.BEFORE, CssClass.RING_OF_PAPER),
  SOLID(CssClass.SOLID),
  EARLIER(CssClass.BEFORE_STRONG),
  NO(CssClass.NO),
  DOT_NOW(CssClass.DOT_NOW),
  DOT_BEFORE(CssClass.DOT_BEFORE),
  WHISKER(CssClass.WHISKER),
  WHISKER_OVER_BAR(CssClass.WHISKER_OVER_BAR),
  WHISKER_BEFORE(CssClass.WHISKER_BEFORE),
  WHISKER_BEFORE_OVER_BAR(CssClass.WHISKER_BEFORE_OVER_BAR),
  RULE(CssClass.RULE),
  AXIS(CssClass.AXIS),
  DASHED(CssClass.DASHED),
  LINE(CssClass.LINE),
  BAND(CssClass.BAND),
  OUTSIDE(CssClass.OUTSIDE),
  MEDIAN_NOW(CssClass.MEDIAN, CssClass.STRONG_MARK),
  MEDIAN_BEFORE(CssClass.MEDIAN),
  NINTH_DECILE_NOW(CssClass.NINTH_DECILE, CssClass.STRONG_MARK),
  NINTH_DECILE_BEFORE(CssClass.NINTH_DECILE),
  SQUARE(CssClass.SQUARE),
  DONE(CssClass.DONE),
  DUE(CssClass.DUE),
  OVERDUE(CssClass.OVERDUE),
  NONE(CssClass.NONE),
  TEXT(),
  TEXT_STRONG(CssClass.STRONG),
  TEXT_MUTED(CssClass.MUTED),
  TEXT_TINY(CssClass.MUTED, CssClass.TINY),
  TEXT_BIG(CssClass.STRONG, CssClass.BIG),
  TEXT_HALO(CssClass.HALO),
  TEXT_STRONG_HALO(CssClass.STRONG, CssClass.HALO),
  TEXT_MUTED_HALO(CssClass.MUTED, CssClass.HALO),
  TEXT_ON_NOW(CssClass.STRONG, CssClass.ON_NOW),
  TEXT_ON_EARLIER(CssClass.STRONG, CssClass.ON_BEFORE_STRONG),
  TEXT_ON_EARLIER_TINY(CssClass.STRONG, CssClass.TINY, CssClass.ON_BEFORE_STRONG),
  TEXT_ON_NOW_TINY(CssClass.STRONG, CssClass.TINY, CssClass.ON_NOW),
  TEXT_ON_DONE(CssClass.STRONG, CssClass.ON_DONE);

  private static final Map<Paint, Color> STAND_INS = standIns();
  private static final Map<Color, String> CLASSES =
      STAND_INS.entrySet().stream()
          .collect(
              Collectors.toUnmodifiableMap(Map.Entry::getValue, entry -> entry.getKey().classes()));

  private final String classes;

  ChartInk(CssClass... classes) {
    this.classes = Arrays.stream(classes).map(CssClass::word).collect(Collectors.joining(" "));
  }

  private record Paint(ChartInk ink, Align align) {
    String classes() {
      return (ink.classes + " " + align.classes()).strip();
    }
  }

  /** The stand-in colour of a text. */
  Color paint(Align align) {
    return Objects.requireNonNull(STAND_INS.get(new Paint(this, align)));
  }

  /** The stand-in colour of a shape. */
  Color paint() {
    return paint(Align.START);
  }

  /** The classes that a stand-in colour means, joined by spaces; refuses any other colour. */
  static String classesOf(Color standIn) {
    String classes = CLASSES.get(standIn);
    if (classes == null) {
      throw new IllegalStateException("Cannot name the ink: not a stand-in colour: " + standIn);
    }
    return classes;
  }

  /** Near to each other and to none that has a name: Batik writes blue as {@code blue}. */
  private static Map<Paint, Color> standIns() {
    Map<Paint, Color> colors = new HashMap<>();
    for (ChartInk ink : values()) {
      for (Align align : Align.values()) {
        colors.put(new Paint(ink, align), new Color(77, 7, colors.size()));
      }
    }
    return Map.copyOf(colors);
  }
}
