package org.incidentpatterns.report.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.incidentpatterns.report.model.Finding;

/**
 * The findings that lead the report: where the next engineer-month would do most, what changed,
 * whether fixes held, whether promises were kept, how many incidents there were.
 *
 * <p>At most five. In a quarter without incidents the number comes first, because nothing else can
 * be understood without it.
 */
public final class FindingWords {
  private static final int MOST = 5;

  private FindingWords() {}

  /** The findings in the order in which they are read; never empty. */
  public static List<Finding> of(FindingInputs inputs) {
    if (inputs.total() == 0) {
      return Stream.of(
              Optional.of(VolumeFinding.of(inputs)),
              InvestFinding.of(inputs),
              FollowThroughFinding.of(inputs))
          .flatMap(Optional::stream)
          .toList();
    }
    List<Finding> byWeight = new ArrayList<>();
    InvestFinding.of(inputs).ifPresent(byWeight::add);
    ChangeFinding.of(inputs).ifPresent(byWeight::add);
    RecurrenceFinding.of(inputs).ifPresent(byWeight::add);
    FollowThroughFinding.of(inputs).ifPresent(byWeight::add);
    byWeight.add(VolumeFinding.of(inputs));
    LeadingCauseFinding.of(inputs).ifPresent(byWeight::add);
    return byWeight.stream().limit(MOST).sorted(Comparator.comparing(Finding::kind)).toList();
  }
}
