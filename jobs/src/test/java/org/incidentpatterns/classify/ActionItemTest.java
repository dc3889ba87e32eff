package org.incidentpatterns.classify;

import static org.assertj.core.api.Assertions.assertThat;

import org.incidentpatterns.taxonomy.Taxonomy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActionItemTest {
  private static final ActionItemReader READER = new ActionItemReader(Taxonomy.standard());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Add an alert on queue age                                      | monitoring_gap
          Make staging use the production secrets pipeline               | environment_parity
          Test refunds in two currencies                                 | test_gap
          Validate tariff files before they are loaded                   | missing_safeguard
          Rewrite the runbook for switching the acquirer                 | runbook_gap
          Evaluate a second postcode provider                            | missing_fallback
          Size the queue for the autumn sale                             | capacity_planning
          Name an owner for the vault paths                              | ownership
          Second pair of eyes for limit changes                          | review_gap
          Thin out noisy alerts                                          | alert_noise
          Delete the alerts that fire every day                          | alert_noise
          Keep one set of keys for both environments                     | environment_parity
          Add a page on rollbacks to the wiki                            | runbook_gap
          """)
  void shouldKnowWhichFactorAnActionItemAddresses(String title, String factor) {
    assertThat(READER.factorAddressedBy(title)).contains(factor);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Buy cake", "Thank the depot", "Refund the customers"})
  void shouldAddressNothingWhereNothingIsMeant(String title) {
    assertThat(READER.factorAddressedBy(title)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Improve monitoring",
        "Be more careful",
        "Look into tests",
        "Better dashboards",
        "Have a look at how we test",
        "Some alert on the cache",
        "Be more careful with flags",
        "Raise awareness"
      })
  void shouldCallAnActionItemVague(String title) {
    assertThat(READER.isVague(title)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Add an alert on queue age",
        "Improve monitoring: page when queue age exceeds 5 minutes",
        "Compare settings between staging and production once per release",
        "Look into the 3 flaky tests of `billing`"
      })
  void shouldNotCallAConcreteActionItemVague(String title) {
    assertThat(READER.isVague(title)).isFalse();
  }
}
