package org.incidentpatterns.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PhraseMatcherTest {
  private final Tokenizer tokenizer = new Tokenizer();

  @Test
  void shouldMeetEndingsAndCapitals() {
    assertThat(found("alert fires", "The ALERTS fired twice")).containsExactly("ALERTS fired");
  }

  @Test
  void shouldMatchWholeWordsOnly() {
    assertThat(found("port", "We report on imports and Port 80")).containsExactly("Port");
  }

  @Test
  void shouldTakeOneOfSeveral() {
    assertThat(found("(disk|hard drive) full", "hard drive full, disk full, tape full"))
        .containsExactly("hard drive full", "disk full");
  }

  @Test
  void shouldAllowAnOptionalWord() {
    assertThat(found("was [not] tested", "It was tested. It was not tested."))
        .containsExactly("was tested", "was not tested");
  }

  @Test
  void shouldBridgeAGapOfSixWords() {
    assertThat(found("staging ... production", "staging one two three four five six production"))
        .hasSize(1);
    assertThat(found("staging ... production", "staging 1 2 3 4 5 6 7 production")).isEmpty();
  }

  @Test
  void shouldBridgeLessOverAColon() {
    assertThat(found("nothing ... checks", "nothing saw it: the expiry job checks hosts"))
        .isEmpty();
  }

  @Test
  void shouldFindBothInAnyOrder() {
    assertThat(found("staging & differs", "it differs a lot from what we have there, on staging"))
        .containsExactly("staging");
    assertThat(found("staging & differs", "staging is the same")).isEmpty();
  }

  @Test
  void shouldFindOverlappingPhrases() {
    PhraseMatcher<String> matcher =
        new PhraseMatcher.Builder<String>(tokenizer)
            .add("config change", "long")
            .add("change", "short")
            .add("change request", "other")
            .build();
    assertThat(matcher.find(tokenizer.tokens("a config change request")))
        .extracting(PhraseMatch::meaning)
        .containsExactly("long", "short", "other");
  }

  @Test
  void shouldReadThroughIdentifiersAndApostrophes() {
    assertThat(found("pool max", "`db.pool_max: 10`")).containsExactly("pool_max");
    assertThat(found("didn't fire", "it didn\u2019t fire")).containsExactly("didn\u2019t fire");
    assertThat(found("merchant shop", "the merchant's shop")).containsExactly("merchant's shop");
  }

  @Test
  void shouldNotReadAddresses() {
    assertThat(found("deploy", "see https://example.org/deploy/1 for more")).isEmpty();
  }

  @Test
  void shouldTellAPageFromAPager() {
    assertThat(found("paged", "the page was blank, then it paged us")).containsExactly("paged");
  }

  @Test
  void shouldRefusePhrasesThatAreNotWellFormed() {
    for (String phrase : List.of("(a|b", "a) b", "... x", "x & ", "[a", "-", "(a|b) ... ")) {
      assertThatThrownBy(() -> new PhraseMatcher.Builder<String>(tokenizer).add(phrase, "x"))
          .as(phrase)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void shouldRefuseAPhraseWithTooManySpellings() {
    String tens = "(a|b|c|d|e|f|g|h|i|j)";
    assertThatThrownBy(
            () ->
                new PhraseMatcher.Builder<String>(tokenizer)
                    .add(String.join(" ", tens, tens, tens, tens), "x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("spellings");
  }

  private List<String> found(String phrase, String text) {
    PhraseMatcher<String> matcher =
        new PhraseMatcher.Builder<String>(tokenizer).add(phrase, "x").build();
    List<Token> tokens = tokenizer.tokens(text);
    return matcher.find(tokens).stream()
        .map(
            match ->
                text.substring(tokens.get(match.from()).start(), tokens.get(match.to() - 1).end()))
        .toList();
  }
}
