package org.incidentpatterns.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DocumentNameTest {
  @ParameterizedTest
  @CsvSource({
    "INC-88: Login down, INC-88",
    "Postmortem INC-88: Login down, INC-88",
    "Login down (INC-88), INC-88",
    "Login down (incident #88), 88",
    "Incident #88: Login down, 88",
    "[inc_88] Login down, INC-88",
    "2025-11-03 INC-2025-014 Login down, INC-2025-014",
    "Login down again (second time of INC-88), notes",
    "Login down: INC-88 came back, notes",
    "UTF-8 names broke the login, notes",
    "SEV-1: Login down, notes",
    "INC-2025-11-03: Login down, notes",
    "Issue #88 and its end, notes",
  })
  void shouldFindTheKeyOfTheIncidentInTheHeading(String heading, String id) {
    assertThat(DocumentName.of("in/notes.md", heading, "").id()).isEqualTo(id);
  }

  @ParameterizedTest
  @CsvSource({
    "in/INC-88-login.md, INC-88",
    "in/inc_88.md.gz, INC-88",
    "in/2025-11-03-INC-88-login.md, INC-88",
    "in/2025-11-03-login.md, 2025-11-03-login",
    "2025/11-03-login/index.md, 11-03-login",
    "in/INC-88/README.md, INC-88",
    "postmortem.md, postmortem",
  })
  void shouldElseTakeThePlaceOfTheFile(String path, String id) {
    assertThat(DocumentName.of(path, null, "").id()).isEqualTo(id);
  }

  @ParameterizedTest
  @CsvSource({
    "| Incident Number | 88 |, 88",
    "**Incident ID:** OPS-88, OPS-88",
    "See incident number 88, notes",
    "Incident number: 88-A, notes",
  })
  void shouldTakeTheNumberThatTheTextCallsTheIncidents(String line, String id) {
    assertThat(DocumentName.of("in/notes.md", "Login down", "Intro\n\n" + line).id()).isEqualTo(id);
  }

  @ParameterizedTest
  @CsvSource({
    "Postmortem: Login down, Login down",
    "[postmortem] Login down, Login down",
    "Incident Report: Login down (incident #88), Login down",
    "INC-88: Postmortem: Login down, Login down",
    "2025-11-03 – Login down, Login down",
    "Incident Review - Login down - 2025-11-03, Login down",
    "Postmortem for INC-88 Login down, Login down",
    "Incident 2025-11-03: Login down, Login down",
    "Incident response bot down, Incident response bot down",
    "Outage of the login (eu-1), Outage of the login (eu-1)",
    "Postmortem Template, login down",
    "INC-88, login down",
    "Incident Report, login down",
  })
  void shouldStripWhatIsNotTheTitle(String heading, String title) {
    assertThat(DocumentName.of("in/2025-11-03-login-down.md", heading, "").title())
        .isEqualTo(title);
  }

  @ParameterizedTest
  @CsvSource({
    "in/2025-11-03-login.md, , 2025-11-03",
    "in/20251103_login.md, , 2025-11-03",
    "in/login.md, Postmortem 2025-11-03: Login, 2025-11-03",
    "in/2025-11-03-login/notes.md, Login, 2025-11-03",
    "in/2025-13-03-login.md, Login, ",
    "in/build-120251103.md, Login, ",
  })
  void shouldFindTheDay(String path, String heading, LocalDate day) {
    assertThat(DocumentName.of(path, heading, "").day()).isEqualTo(day);
  }

  @Test
  @Timeout(10)
  void shouldNotBeSlowOnLongTexts() {
    String heading = "incident post-mortem ".repeat(20);
    String body = "incident no ".repeat(100_000) + "\n" + " ".repeat(100_000);
    assertThat(DocumentName.of("in/" + "2025-".repeat(40) + ".md", heading, body).id())
        .startsWith("2025-");
  }
}
