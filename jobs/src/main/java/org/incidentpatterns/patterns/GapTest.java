package org.incidentpatterns.patterns;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.incidentpatterns.report.model.Share;

/**
 * Asks whether a share is higher in one group than in all others: whether customers notice first
 * more often where tests were missing, say.
 *
 * <p>The group with the highest share is found by looking at all of them, and the highest of many
 * is high by chance too. So every group is put to {@link FisherTest} against the rest, and the
 * p-values are corrected together by {@link BenjaminiHochberg}.
 */
public final class GapTest {
  private GapTest() {}

  /** So many of the incidents of one group. */
  public record Group(String id, long count, long of) implements Serializable {
    public Group {
      Objects.requireNonNull(id, "id is null");
      if (count < 0 || count > of) {
        throw new IllegalArgumentException("%s: not a share: %d of %d".formatted(id, count, of));
      }
    }
  }

  /**
   * The group with the highest share.
   *
   * @param there its share
   * @param elsewhere the share in everything else
   * @param clear whether it is higher there by more than chance explains
   */
  public record Gap(String id, Share there, Share elsewhere, double adjustedP, boolean clear) {}

  /**
   * The group with the highest share among those with at least {@value Levels#TOO_FEW_BELOW}
   * incidents; of several the largest, then the first by id. Empty where no group is large enough
   * or nothing lies elsewhere.
   *
   * @param groups the groups that may be named, without overlap
   * @param count the count over everything, groups that may not be named included
   * @param of the size of everything
   */
  public static Optional<Gap> widest(List<Group> groups, long count, long of) {
    List<Group> large =
        groups.stream()
            .filter(group -> group.of() >= Levels.TOO_FEW_BELOW && group.of() < of)
            .toList();
    double[] adjusted =
        BenjaminiHochberg.adjusted(
            large.stream()
                .mapToDouble(
                    group ->
                        FisherTest.pValue(
                            group.count(), group.of(), count - group.count(), of - group.of()))
                .toArray());
    return IntStream.range(0, large.size())
        .boxed()
        .min(Comparator.comparing(large::get, highestShareFirst()))
        .map(index -> gap(large.get(index), adjusted[index], count, of));
  }

  private static Comparator<Group> highestShareFirst() {
    return Comparator.<Group>comparingDouble(group -> -(double) group.count() / group.of())
        .thenComparing(Group::of, Comparator.reverseOrder())
        .thenComparing(Group::id);
  }

  private static Gap gap(Group group, double adjustedP, long count, long of) {
    Share there = Shares.of(group.count(), group.of());
    Share elsewhere = Shares.of(count - group.count(), of - group.of());
    boolean higher = group.count() * (of - group.of()) > (count - group.count()) * group.of();
    return new Gap(
        group.id(), there, elsewhere, adjustedP, higher && adjustedP <= Levels.SIGNIFICANCE);
  }
}
