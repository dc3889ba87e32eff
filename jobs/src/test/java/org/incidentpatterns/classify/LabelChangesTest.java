package org.incidentpatterns.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.incidentpatterns.classify.LabelChanges.Change;
import org.incidentpatterns.classify.LabelChanges.Held;
import org.incidentpatterns.classify.LabelChanges.Why;
import org.incidentpatterns.taxonomy.Axis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelChangesTest {
  @Test
  void shouldTellThePrimaryLabelThatIsAnother() {
    List<Held> before = List.of(cause("hardware", true), cause("network", false));
    List<Held> now = List.of(cause("third_party", true), cause("capacity", false));

    assertThat(LabelChanges.between(before, now, false))
        .containsExactly(new Change(Axis.ROOT_CAUSE, "hardware", "third_party", Why.TAXONOMY));
  }

  @Test
  void shouldTellNothingWhereThePrimaryLabelsAreTheSame() {
    List<Held> before = List.of(cause("hardware", true), cause("network", false));

    assertThat(LabelChanges.between(before, List.of(cause("hardware", true)), true)).isEmpty();
  }

  @Test
  void shouldTellThatALabelIsNoLongerFoundOrFoundAtLast() {
    assertThat(
            LabelChanges.between(
                List.of(cause("hardware", true)), List.of(cause("not_documented", true)), false))
        .containsExactly(new Change(Axis.ROOT_CAUSE, "hardware", "not_documented", Why.TAXONOMY));
  }

  @Test
  void shouldCompareContributingFactorsAsASet() {
    List<Held> before = List.of(factor("test_gap", true), factor("ownership", false));
    List<Held> now = List.of(factor("ownership", true), factor("alert_noise", false));

    assertThat(LabelChanges.between(before, now, false))
        .containsExactly(
            new Change(Axis.CONTRIBUTING_FACTOR, "test_gap", null, Why.TAXONOMY),
            new Change(Axis.CONTRIBUTING_FACTOR, null, "alert_noise", Why.TAXONOMY));
  }

  @Test
  void shouldTakeAFactorThatIsNotDocumentedForNone() {
    assertThat(
            LabelChanges.between(
                List.of(factor("not_documented", true)), List.of(factor("test_gap", true)), false))
        .containsExactly(new Change(Axis.CONTRIBUTING_FACTOR, null, "test_gap", Why.TAXONOMY));
  }

  @ParameterizedTest
  @CsvSource({
    "text,     text,     true,  EDITED",
    "text,     override, true,  EDITED",
    "text,     override, false, OVERRIDE",
    "override, text,     false, OVERRIDE",
    "model,    override, false, OVERRIDE",
    "text,     model,    false, MODEL",
    "declared, text,     false, TAXONOMY",
  })
  void shouldSayWhy(String before, String now, boolean edited, Why why) {
    assertThat(
            LabelChanges.between(
                List.of(new Held(Axis.TRIGGER, "expiry", true, before)),
                List.of(new Held(Axis.TRIGGER, "attack", true, now)),
                edited))
        .extracting(Change::why)
        .containsExactly(why);
  }

  private static Held cause(String category, boolean primary) {
    return new Held(Axis.ROOT_CAUSE, category, primary, "text");
  }

  private static Held factor(String category, boolean primary) {
    return new Held(Axis.CONTRIBUTING_FACTOR, category, primary, "text");
  }
}
