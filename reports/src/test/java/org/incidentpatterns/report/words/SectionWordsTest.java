package org.incidentpatterns.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.incidentpatterns.report.HaldenReport;
import org.incidentpatterns.report.Quarters;
import org.incidentpatterns.report.model.QuarterReport;
import org.incidentpatterns.taxonomy.Axis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SectionWordsTest {
  @ParameterizedTest
  @EnumSource(ReportSection.class)
  void shouldOpenEverySectionOfEveryQuarterWithASentence(ReportSection section) {
    for (QuarterReport report :
        Stream.of(
                HaldenReport.report(),
                Quarters.empty(),
                Quarters.few(1),
                Quarters.few(4),
                Quarters.first(),
                Quarters.undocumented(),
                Quarters.many(),
                Quarters.fortyCategories())
            .filter(report -> ReportSection.of(report.header().incidents()).contains(section))
            .toList()) {
      assertThat(new SectionWords(report).opening(section))
          .matches("[“\\p{Lu}\\d].*\\.")
          .doesNotContain("null", "NaN", "..", "  ", " .");
    }
  }

  @Test
  void shouldPutTheFactorBeforeTheChange() {
    assertThat(new SectionWords(HaldenReport.report()).opening(ReportSection.FINDINGS))
        .isEqualTo(
            "In 4 of 12 incidents staging did not match production. More of the incidents are"
                + " noticed first by alerting than before, the one clear rise. Nothing else on the"
                + " five axes changed beyond chance.");
  }

  @Test
  void shouldSetWhatWasPromisedAgainstWhatHurt() {
    assertThat(new SectionWords(HaldenReport.report()).opening(ReportSection.FOLLOW))
        .isEqualTo(
            "13 of 31 action items ask for monitoring and alerts; two for environment parity, the"
                + " factor named most often.");
  }

  @Test
  void shouldTellHandfulsOfIncidentsBeforeCountingThem() {
    assertThat(ReportSection.of(3).get(1)).isEqualTo(ReportSection.INCIDENTS);
    assertThat(ReportSection.of(12)).hasSize(10).endsWith(ReportSection.METHOD);
    assertThat(ReportSection.of(0)).doesNotContain(ReportSection.CAUSES, ReportSection.INCIDENTS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ROOT_CAUSE|network|Network|true|More of the incidents come from network",
        "CONTRIBUTING_FACTOR|test_gap|Test gap|false|In fewer of the incidents, no test covered what failed",
        "TRIGGER|deployment|Deployment|true|More of the incidents are set off by deployment",
        "TRIGGER|none_identified|None|true|More of the incidents have no trigger that was found",
        "DETECTION|customer_report|Customer report|false|Fewer of the incidents are noticed first by customers",
        "MITIGATION|self_recovery|Recovered|true|More of the incidents recovered by themselves",
        "MITIGATION|own|Feature flag off|true|More of the incidents were ended by Feature flag off",
        "DETECTION|not_documented|Not documented|true|More of the postmortems do not say who noticed first",
        "ROOT_CAUSE|undetermined|Undetermined|false|Fewer of the postmortems say that nobody knows what the root cause was"
      })
  void shouldSayWhatChangedOnEveryAxis(
      Axis axis, String category, String title, boolean rise, String claim) {
    assertThat(CategoryWords.change(axis, category, title, rise)).isEqualTo(claim);
  }
}
