package org.incidentpatterns.patterns;

/** The conventions that every figure of a report shares. */
public final class Levels {
  /** A change is named if chance alone would make one as large in at most this part of cases. */
  public static final double SIGNIFICANCE = 0.05;

  /** What an interval leaves out, both ends together: intervals are 95 %. */
  public static final double INTERVAL_ERROR = 0.05;

  /** What a control band leaves out at each end: bands hold 99 of 100 quarters. */
  public static final double BAND_TAIL = 0.005;

  /** With fewer incidents than this there is too little to tell, and no test is made. */
  public static final int TOO_FEW_BELOW = 5;

  private Levels() {}
}
