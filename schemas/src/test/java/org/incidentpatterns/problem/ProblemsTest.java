package org.incidentpatterns.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.incidentpatterns.problem.PipelineException.Code;
import org.junit.jupiter.api.Test;

final class ProblemsTest {
  @Test
  void shouldStaySilentWithoutProblems() {
    assertThatCode(new Problems("taxonomy.yaml")::throwIfAny).doesNotThrowAnyException();
    assertThat(new Problems("taxonomy.yaml").isEmpty()).isTrue();
  }

  @Test
  void shouldTellAllProblemsAtOnceInTheOrderTheyWereFound() {
    Problems problems = new Problems("taxonomy.yaml");
    problems.add("cause is listed twice: %s", "capacity");
    problems.add("version is missing");

    assertThatThrownBy(problems::throwIfAny)
        .isInstanceOfSatisfying(
            PipelineException.class, e -> assertThat(e.code()).isEqualTo(Code.USAGE))
        .hasMessage(
            String.format(
                "Cannot read taxonomy.yaml: 2 problems:%n"
                    + "  - cause is listed twice: capacity%n"
                    + "  - version is missing"));
  }

  @Test
  void shouldEndTheProcessWithTheStatusThatSchedulersRelyOn() {
    assertThat(Code.USAGE.exitStatus()).isEqualTo(2);
    assertThat(Code.REFUSED.exitStatus()).isEqualTo(4);
    assertThat(Code.LOCKED.exitStatus()).isEqualTo(5);
  }
}
