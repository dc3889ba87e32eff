package org.incidentpatterns.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.incidentpatterns.report.model.IncidentExplanation.Mark;
import org.incidentpatterns.report.model.IncidentExplanation.Piece;
import org.incidentpatterns.report.model.IncidentExplanation.TextSection;
import org.junit.jupiter.api.Test;

class MarginTextTest {
  private static final Mark GIVEN =
      new Mark("root_cause", "Root cause", "expiry", "Expired certificates", true, true, false);
  private static final Mark OTHER =
      new Mark("trigger", "Trigger", "deployment", "Deployment", false, true, false);

  @Test
  void shouldSayInTheMarginWhatAPassageCountedFor() {
    List<String> lines =
        text(
            new Piece("Before.\n\n\n- ", 0, List.of()),
            new Piece("It expired.", 1, List.of(GIVEN, OTHER)),
            new Piece(" And then?\n  code", 0, List.of()));

    assertThat(lines)
        .containsExactly(
            " ".repeat(28) + "Root cause (Why)",
            " ".repeat(28) + "Before.",
            "",
            "[1] Root cause: expiry    ┃ - It expired.",
            "    (Trigger: deployment) ┃",
            " ".repeat(28) + "And then?",
            " ".repeat(28) + "  code");
  }

  @Test
  void shouldTellPassagesApartThatGaveNoLabel() {
    assertThat(text(new Piece("A release.", 2, List.of(OTHER))).get(1))
        .isEqualTo("[2] (Trigger: deployment) ╎ A release.");
  }

  @Test
  void shouldEndLinesAtSpacesElseAtTheBarsOfAPhrase() {
    assertThat(PlainText.wrapped("one two three", 8)).containsExactly("one two", "three");
    assertThat(PlainText.wrapped("(alert|alarm|page)", 8))
        .containsExactly("(alert|", "alarm|", "page)");
    assertThat(PlainText.wrapped("aaaaaaaaaaaa", 8)).containsExactly("aaaaaaaa", "aaaa");
    assertThat(PlainText.wrapped("", 8)).containsExactly("");
  }

  @Test
  void shouldNeverBeWiderThanTheTerminalNorSendControls() {
    String endless = "word ".repeat(60) + "w".repeat(200) + "\u001b[31m\u009b1m\u202Eevil";

    assertThat(text(new Piece(endless, 0, List.of()), new Piece(endless, 3, List.of(GIVEN))))
        .allSatisfy(
            line -> {
              assertThat(line.length()).isLessThanOrEqualTo(80);
              assertThat(line).doesNotContain("\u001b", "\u009b", "\u202E");
            });
  }

  private static List<String> text(Piece... pieces) {
    return new MarginText(new Ink(false), 80)
        .of(List.of(new TextSection("Root cause", "Why", List.of(pieces))));
  }
}
