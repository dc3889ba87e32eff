package org.incidentpatterns.report.words;

import java.util.List;
import java.util.Locale;

/** The rooms of the report, each a stop on the way from what happened to what to do. */
public enum ReportSection {
  FINDINGS("What this quarter says"),
  INCIDENTS("The incidents"),
  CAUSES("Causes, factors, triggers"),
  DETECTION("Who noticed first"),
  RECURS("What recurs"),
  TREND("The quarters side by side"),
  TIME("How long it took"),
  FOLLOW("Follow-through and practice"),
  INVEST("Where to invest"),
  METHOD("Method and data quality");

  private final String title;

  ReportSection(String title) {
    this.title = title;
  }

  /** Its name in the contents and above it. */
  public String title() {
    return title;
  }

  /** The id of its element. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The sections of a report on so many incidents, in the order in which they are read. A handful
   * of incidents is told one by one before anything is counted; a quarter without any keeps what
   * can still be said.
   */
  public static List<ReportSection> of(long incidents) {
    if (incidents == 0) {
      return List.of(FINDINGS, TREND, FOLLOW, METHOD);
    }
    if (incidents < MeasureWords.FEWEST_FOR_SHARES) {
      return List.of(FINDINGS, INCIDENTS, RECURS, CAUSES, DETECTION, TREND, FOLLOW, INVEST, METHOD);
    }
    return List.of(
        FINDINGS, CAUSES, DETECTION, RECURS, TREND, TIME, FOLLOW, INVEST, INCIDENTS, METHOD);
  }

  /** What a link to a section or to a chart inside one is called. */
  public static String linkTitle(String id) {
    return switch (id) {
      case "causes" -> "Causes and triggers";
      case "factors" -> "Contributing factors";
      case "detection" -> "Who noticed first";
      case "endings" -> "How they were ended";
      case "recurs" -> "What recurs";
      case "trend" -> "The quarters side by side";
      case "time" -> "How long it took";
      case "follow" -> "Follow-through";
      case "promised" -> "What we promised against what hurt";
      case "invest" -> "Where to invest";
      case "incidents" -> "The incidents";
      default -> "Method and data quality";
    };
  }
}
