package org.incidentpatterns.run;

import java.time.Instant;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.incidentpatterns.calendar.FiscalCalendar;
import org.incidentpatterns.calendar.Quarter;

/** Which quarters a run looks at, and which it renders. */
final class Quarters {
  /** Render every quarter that holds incidents. */
  static final String ALL = "all";

  /** Render the last quarter that has ended. */
  static final String PREVIOUS = "previous";

  private final NavigableSet<Quarter> holding;
  private final String wanted;
  private final Quarter current;

  /**
   * @param holding the quarters that hold incidents; not empty
   * @param wanted as on the command line
   */
  Quarters(List<Quarter> holding, String wanted, Instant asOf, FiscalCalendar calendar) {
    this.holding = new TreeSet<>(holding);
    this.wanted = wanted;
    this.current = calendar.quarterOf(asOf);
  }

  Quarter first() {
    return holding.first();
  }

  /** The quarters to render, oldest first. */
  List<Quarter> rendered() {
    return switch (wanted) {
      case ALL -> List.copyOf(holding);
      case PREVIOUS -> List.of(current.plus(-1));
      default -> List.of(Quarter.parse(wanted));
    };
  }

  /**
   * Every quarter that figures are kept of: from the first with incidents to the last of interest.
   */
  List<Quarter> all() {
    List<Quarter> rendered = rendered();
    Quarter last =
        Stream.concat(rendered.stream(), Stream.of(holding.last()))
            .max(Quarter::compareTo)
            .orElseThrow();
    Quarter from =
        Stream.concat(rendered.stream(), Stream.of(first())).min(Quarter::compareTo).orElseThrow();
    return Stream.iterate(from, quarter -> quarter.compareTo(last) <= 0, quarter -> quarter.plus(1))
        .toList();
  }
}
