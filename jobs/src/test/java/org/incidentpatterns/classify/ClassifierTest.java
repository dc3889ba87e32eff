package org.incidentpatterns.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.incidentpatterns.classify.Explanation.Contribution;
import org.incidentpatterns.postmortem.Declared;
import org.incidentpatterns.postmortem.Postmortem;
import org.incidentpatterns.postmortem.Section;
import org.incidentpatterns.postmortem.SectionName;
import org.incidentpatterns.postmortem.TimelineEntry;
import org.incidentpatterns.taxonomy.Axis;
import org.incidentpatterns.taxonomy.Label;
import org.incidentpatterns.taxonomy.Taxonomy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassifierTest {
  private static final String BODY =
      """
      # Login down

      Nobody could log in for an hour. A merchant called at 09:10.

      ## Root cause

      `auth.yaml` held a wrong value for the token limit
      after the change of that morning. It "should" have been 30.

      ## Contributing factors

      - Staging differs from production here.
      - Nothing validates the file.

      ## Resolution

      | when | what |
      | --- | --- |
      | 10:00 | The change was reverted. |
      """;

  private final Classifier classifier = Classified.CLASSIFIER;

  @Test
  void shouldGiveEveryAxisExactlyOnePrimaryLabel() {
    for (String body : List.of(BODY, "", "## Summary\n\nNothing.")) {
      Classification classification = classifier.classify(Fixtures.postmortem(body));
      for (Axis axis : Axis.values()) {
        assertThat(classification.labels(axis).stream().filter(Label::primary)).hasSize(1);
        assertThat(classification.labels(axis).get(0).primary()).isTrue();
      }
    }
  }

  @Test
  void shouldPointAtTheQuoteInTheTextOfItsSection() {
    Postmortem postmortem = Fixtures.postmortem(BODY);
    List<Label> labels = classifier.classify(postmortem).labels();
    assertThat(labels).filteredOn(label -> label.quote() != null).hasSizeGreaterThan(4);
    for (Label label : labels) {
      if (label.quote() != null) {
        assertThat(postmortem.sections())
            .filteredOn(section -> section.name().word().equals(label.section()))
            .extracting(Section::text)
            .anyMatch(text -> cut(text, label).equals(label.quote()));
      }
    }
  }

  private static String cut(String text, Label label) {
    return label.end() <= text.length() ? text.substring(label.start(), label.end()) : "";
  }

  @Test
  void shouldBeSureOfWhatIsNotDocumentedAndQuoteNothing() {
    assertThat(classifier.classify(Fixtures.postmortem("")).labels())
        .hasSize(Axis.values().length)
        .allSatisfy(
            label -> {
              assertThat(label.category()).isEqualTo(Axis.NOT_DOCUMENTED);
              assertThat(label.confidence()).isEqualTo(1.0);
              assertThat(label.quote()).isNull();
              assertThat(label.start()).isEqualTo(-1);
              assertThat(label.taxonomyVersion()).isEqualTo(Taxonomy.standard().version());
            });
  }

  @Test
  void shouldLetADeclaredLabelWinAndReportTheDisagreement() {
    Declared declared = new Declared("Software bug", null, "Monitor", null, List.of("Runbook"));
    Classification classification =
        classifier.classify(Fixtures.postmortem("Login down", BODY, declared));
    assertThat(classification.primary(Axis.ROOT_CAUSE).category()).isEqualTo("code_defect");
    assertThat(classification.primary(Axis.ROOT_CAUSE).basis()).isEqualTo(Label.Basis.DECLARED);
    assertThat(classification.primary(Axis.CONTRIBUTING_FACTOR).category())
        .isEqualTo("runbook_gap");
    assertThat(classification.labels(Axis.CONTRIBUTING_FACTOR))
        .extracting(Label::category)
        .contains("environment_parity", "missing_safeguard");
    assertThat(classification.disagreements())
        .extracting(Disagreement::axis, Disagreement::declared, Disagreement::text)
        .containsExactly(
            tuple(Axis.ROOT_CAUSE, "code_defect", "configuration"),
            tuple(Axis.DETECTION, "automated_alerting", "customer_report"));
  }

  @Test
  void shouldFallBackToTheTextWhereADeclaredWordMeansNothing() {
    Declared declared = new Declared("Gremlins", null, null, null, List.of());
    Label label =
        classifier
            .classify(Fixtures.postmortem("Login down", BODY, declared))
            .primary(Axis.ROOT_CAUSE);
    assertThat(label.category()).isEqualTo("configuration");
    assertThat(label.basis()).isEqualTo(Label.Basis.TEXT);
  }

  @Test
  void shouldReadFieldsThatAreNotInTheBody() {
    Postmortem postmortem =
        Fixtures.postmortem(
            "Login down",
            "",
            List.of(new Section(SectionName.ROOT_CAUSE, "", "The certificate expired.")),
            Declared.NONE,
            "Logins failed for an hour.",
            List.of(new TimelineEntry(Instant.EPOCH, "The login alert paged the on-call.")));
    Classification classification = classifier.classify(postmortem);
    assertThat(classification.primary(Axis.ROOT_CAUSE).category()).isEqualTo("expiry");
    assertThat(classification.primary(Axis.DETECTION).category()).isEqualTo("automated_alerting");
    assertThat(classification.primary(Axis.DETECTION).section()).isEqualTo("timeline");
  }

  @Test
  void shouldExplainWhatCountedAndWhatWasIgnored() {
    Explanation explanation =
        classifier.explain(Fixtures.postmortem("## Lessons\n\nNo alert.\n\n" + BODY));
    assertThat(explanation.sheets())
        .anySatisfy(
            sheet -> {
              assertThat(sheet.category()).isEqualTo("configuration");
              assertThat(sheet.score()).isPositive();
              assertThat(sheet.contributions().get(0).reason()).contains("root_cause");
            });
    assertThat(explanation.ignored())
        .anySatisfy(
            ignored -> {
              assertThat(ignored.category()).isEqualTo("monitoring_gap");
              assertThat(ignored.reason()).isEqualTo("section does not tell of it");
            });
  }

  @Test
  void shouldAbstainMoreWhereMoreIsAskedFor() {
    Classifier strict =
        Classified.by(new Rulebook(Taxonomy.standard(), new ClassifierSettings(99, 99, 0.7, 0)));
    assertThat(strict.classify(Fixtures.postmortem(BODY)).labels())
        .extracting(Label::category)
        .containsOnly(Axis.NOT_DOCUMENTED);
  }

  @Test
  void shouldNameNothingOfTheTextThatIsLessCertainThanAskedFor() {
    Classifier certain =
        Classified.by(
            new Rulebook(Taxonomy.standard(), ClassifierSettings.DEFAULT.withAbstainBelow(0.999)));
    assertThat(certain.classify(Fixtures.postmortem(BODY)).labels())
        .extracting(Label::category)
        .containsOnly(Axis.NOT_DOCUMENTED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no alert ",
        " ",
        "#",
        "# ",
        "*",
        "**a** ",
        "|",
        "- **a",
        "a: ",
        "A b ",
        "`",
        "=\n",
        "\n"
      })
  void shouldReadHostileTextInTimeThatGrowsWithItsLength(String part) {
    String body = "#" + part.repeat(400_000 / part.length()) + "x";
    assertThat(
            assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> classifier.classify(Fixtures.postmortem(body))))
        .isNotNull();
  }

  @Test
  void shouldGiveTheSameAnswerToManyThreads() throws Exception {
    Postmortem postmortem = Fixtures.postmortem(BODY);
    Classification expected = classifier.classify(postmortem);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Classification>> tasks = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        tasks.add(() -> classifier.classify(postmortem));
      }
      for (Future<Classification> answer : threads.invokeAll(tasks)) {
        assertThat(Objects.requireNonNull(answer.get())).isEqualTo(expected);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void shouldTellASentenceThatOnlySoundsLikeACategoryFromOneWithItsWords() {
    List<Contribution> contributions =
        classifier.explain(Fixtures.postmortem(BODY)).sheets().stream()
            .flatMap(sheet -> sheet.contributions().stream())
            .toList();

    assertThat(contributions)
        .anySatisfy(one -> assertThat(one.likeness()).isBetween(0.0, 1.0))
        .anySatisfy(one -> assertThat(one.reason()).contains("\u201c"))
        .allSatisfy(
            one -> assertThat(one.likeness() == null).isEqualTo(one.reason().contains("\u201c")));
  }
}
