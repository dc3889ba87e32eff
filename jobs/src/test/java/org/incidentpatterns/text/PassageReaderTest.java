package org.incidentpatterns.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.incidentpatterns.postmortem.Section;
import org.incidentpatterns.postmortem.SectionName;
import org.junit.jupiter.api.Test;

class PassageReaderTest {
  @Test
  void shouldCutSentences() {
    assertThat(texts("It broke at 9. We fixed it! Did it help? \"Yes.\" That was all"))
        .containsExactly(
            "It broke at 9.", "We fixed it!", "Did it help?", "\"Yes.\"", "That was all");
  }

  @Test
  void shouldNotCutAtNumbersAbbreviationsAndNames() {
    assertThat(
            texts("Version 4.2.1 of storage.yaml, e.g. Oslo, i.e. Norway, took 1.5 s. Then not."))
        .containsExactly(
            "Version 4.2.1 of storage.yaml, e.g. Oslo, i.e. Norway, took 1.5 s.", "Then not.");
  }

  @Test
  void shouldJoinWrappedLines() {
    assertThat(texts("One sentence\nover two lines. Another\none."))
        .containsExactly("One sentence\nover two lines.", "Another\none.");
  }

  @Test
  void shouldJoinALineThatHadNoRoomForTheNextWord() {
    String wrapped =
        "Nobody was told of the move of the mirror that evening, neither by\nSarpsborg nor by us.";
    assertThat(texts(wrapped)).containsExactly(wrapped);
  }

  @Test
  void shouldNotJoinTheFieldsOfAForm() {
    assertThat(texts("Ticket: 88213\nSite: OSL2\nStart: 10:42"))
        .containsExactly("Ticket: 88213", "Site: OSL2", "Start: 10:42");
  }

  @Test
  void shouldLeaveOutWhatATemplateTellsItsWriters() {
    assertThat(texts("<!-- Who noticed?\nA customer? -->\nThe pager <!-- or not --> rang."))
        .containsExactly("The pager", "rang.");
  }

  @Test
  void shouldLeaveOutACommentWithoutEnd() {
    assertThat(texts("Told.\n\n<!-- who noticed?")).containsExactly("Told.");
  }

  @Test
  void shouldCutListItemsRowsAndTimes() {
    assertThat(texts("- 09:00 page\n- fixed\n\n| a | b |\n09:10 more\n1. first\n> quoted"))
        .containsExactly("09:00 page", "fixed", "a | b |", "09:10 more", "first", "quoted");
  }

  @Test
  void shouldLeaveCodeOut() {
    assertThat(texts("Before.\n```\nERROR: no config\n```\nAfter."))
        .containsExactly("Before.", "After.");
  }

  @Test
  void shouldNotTakeCodeOnOneLineForTheStartOfABlock() {
    assertThat(texts("Users saw:\n```no such host```\nIt was a limit."))
        .anyMatch(text -> text.endsWith("It was a limit."));
  }

  @Test
  void shouldKeepOffsets() {
    String text = "  A b.  C d!\n\n* E f. G\n\nh\u00e9 \ud83d\ude00. Ok";
    assertThat(passages(text))
        .hasSize(6)
        .allSatisfy(
            passage ->
                assertThat(text.substring(passage.start(), passage.end()))
                    .isEqualTo(passage.text()));
  }

  @Test
  void shouldFindNothingInNothing() {
    assertThat(texts("")).isEmpty();
    assertThat(texts("\n \n- \n")).isEmpty();
  }

  private static List<String> texts(String text) {
    return passages(text).stream().map(Passage::text).toList();
  }

  private static List<Passage> passages(String text) {
    return PassageReader.passages(new Section(SectionName.OTHER, "", text));
  }
}
