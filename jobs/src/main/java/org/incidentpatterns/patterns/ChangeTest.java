package org.incidentpatterns.patterns;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.incidentpatterns.report.model.Comparison;
import org.incidentpatterns.report.model.Share;
import org.incidentpatterns.report.model.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Calls a change between this quarter and the quarters before, or declines to.
 *
 * <p>Each category is put to {@link FisherTest}; the p-values of a family, the categories of one
 * axis or the rows of one table, are corrected together by {@link BenjaminiHochberg} at 5 %.
 *
 * <p>{@code risesAt} is the smallest count this quarter that would have been called a rise, the
 * other categories of the family being as they are; {@code fallsAt} accordingly. So a count is
 * called a rise exactly if it is at least {@code risesAt}. Where nothing else in the family has
 * changed this is where p reaches 5 % divided by the number of categories tested.
 *
 * <p>Not in the family, and so neither tested nor counted against the others: categories with fewer
 * than {@value Levels#TOO_FEW_BELOW} incidents in all quarters, shares of fewer than that many this
 * quarter, and anything without baseline.
 */
public final class ChangeTest {
  private ChangeTest() {}

  /**
   * One question: so many of so many now, so many of so many before.
   *
   * @param before null, together with {@code ofBefore}, where there are no quarters before
   */
  public record Counts(
      String id, long now, long ofNow, @Nullable Long before, @Nullable Long ofBefore)
      implements Serializable {
    public Counts {
      Objects.requireNonNull(id, "id is null");
      if (now < 0 || now > ofNow) {
        throw new IllegalArgumentException("%s: not a share: %d of %d".formatted(id, now, ofNow));
      }
      if ((before == null) != (ofBefore == null)) {
        throw new IllegalArgumentException(id + ": half a baseline");
      }
      if (before != null && ofBefore != null && (before < 0 || before > ofBefore)) {
        throw new IllegalArgumentException(
            "%s: not a share before: %d of %d".formatted(id, before, ofBefore));
      }
    }

    /** A question with nothing to compare with. */
    public static Counts withoutBaseline(String id, long now, long ofNow) {
      return new Counts(id, now, ofNow, null, null);
    }
  }

  /**
   * The answers, by id, in the order of the questions.
   *
   * @param tested how many were tested together
   */
  public record Family(Map<String, Comparison> comparisons, int tested) {
    /** The answer to one question; refuses an id that was not asked about. */
    public Comparison of(String id) {
      Comparison comparison = comparisons.get(id);
      if (comparison == null) {
        throw new IllegalArgumentException("Not in this family: " + id);
      }
      return comparison;
    }
  }

  /** Tests a question that stands alone. */
  public static Comparison single(Counts counts) {
    return family(List.of(counts)).of(counts.id());
  }

  /**
   * Tests questions that are read together. Ids must differ. Milliseconds for any number of
   * incidents.
   */
  public static Family family(List<Counts> questions) {
    List<Question> tested =
        questions.stream()
            .filter(counts -> verdictWithoutTest(counts) == null)
            .map(Question::new)
            .toList();
    double[] pValues = tested.stream().mapToDouble(Question::pValue).toArray();
    double[] adjusted = BenjaminiHochberg.adjusted(pValues);

    Map<String, Comparison> comparisons = new LinkedHashMap<>();
    int position = 0;
    for (Counts counts : questions) {
      Verdict withoutTest = verdictWithoutTest(counts);
      Comparison comparison;
      if (withoutTest != null) {
        comparison = untested(counts, withoutTest);
      } else {
        double limit = BenjaminiHochberg.limit(without(pValues, position), Levels.SIGNIFICANCE);
        comparison = tested.get(position).answer(limit, adjusted[position]);
        position++;
      }
      if (comparisons.put(counts.id(), comparison) != null) {
        throw new IllegalArgumentException("Asked twice: " + counts.id());
      }
    }
    return new Family(Collections.unmodifiableMap(comparisons), tested.size());
  }

  private static @Nullable Verdict verdictWithoutTest(Counts counts) {
    if (counts.before() == null || counts.ofBefore() == null || counts.ofBefore() == 0) {
      return Verdict.NOTHING_TO_COMPARE;
    }
    boolean tooFew =
        counts.ofNow() < Levels.TOO_FEW_BELOW
            || counts.now() + counts.before() < Levels.TOO_FEW_BELOW;
    return tooFew ? Verdict.TOO_FEW_TO_TELL : null;
  }

  private static Comparison untested(Counts counts, Verdict verdict) {
    Share before =
        counts.before() == null || counts.ofBefore() == null
            ? null
            : Shares.of(counts.before(), counts.ofBefore());
    Share now = Shares.of(counts.now(), counts.ofNow());
    return new Comparison(now, before, verdict, null, null, null, null);
  }

  private static double[] without(double[] values, int index) {
    List<Double> rest = new ArrayList<>(values.length);
    for (int i = 0; i < values.length; i++) {
      if (i != index) {
        rest.add(values[i]);
      }
    }
    return rest.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** A question that can be tested. */
  private record Question(long now, long ofNow, long before, long ofBefore, double pValue) {
    Question(Counts counts) {
      this(
          counts.now(),
          counts.ofNow(),
          Objects.requireNonNull(counts.before()),
          Objects.requireNonNull(counts.ofBefore()));
    }

    Question(long now, long ofNow, long before, long ofBefore) {
      this(now, ofNow, before, ofBefore, FisherTest.pValue(now, ofNow, before, ofBefore));
    }

    Comparison answer(double limit, double adjusted) {
      // As many as the share before would give: more than that is a rise, fewer a fall.
      double expected = (double) before * ofNow / ofBefore;
      long firstAbove = (long) Math.floor(expected) + 1;
      long lastBelow = (long) Math.ceil(expected) - 1;
      Long risesAt = Boundary.smallest(firstAbove, ofNow, count -> calls(count, limit));
      Long fallsAt = Boundary.largest(lastBelow, count -> calls(count, limit));
      return new Comparison(
          Shares.of(now, ofNow),
          Shares.of(before, ofBefore),
          verdict(risesAt, fallsAt),
          pValue,
          adjusted,
          risesAt,
          fallsAt);
    }

    private boolean calls(long count, double limit) {
      return FisherTest.pValue(count, ofNow, before, ofBefore) <= limit;
    }

    private Verdict verdict(@Nullable Long risesAt, @Nullable Long fallsAt) {
      if (risesAt != null && now >= risesAt) {
        return Verdict.RISE;
      }
      return fallsAt != null && now <= fallsAt ? Verdict.FALL : Verdict.NO_CLEAR_CHANGE;
    }
  }
}
