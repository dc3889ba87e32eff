package org.incidentpatterns.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The wiki text of Jira. */
class WikiTextTest {
  @Test
  void shouldKeepHeadingsLinesAndLists() {
    assertThat(
            RichText.fromWiki(
                "h2. Impact\r\nOne line\r\nand another\r\n\r\n* a\r\n** b\r\nmore of b\r\n*# c\r\n* d\r\n\r\n- (/) e\r\n- (x) f"))
        .isEqualTo(
            "## Impact\n\nOne line\nand another\n\n- a\n  - b\n    more of b\n  1. c\n- d\n\n- [x] e\n- [ ] f");
  }

  @Test
  void shouldWriteTablesAsRows() {
    assertThat(
            RichText.fromWiki(
                "||Time||Event||\n|13:58|see [a|https://t.example/b]|\n|14:02|two\nlines|\nafter"))
        .isEqualTo(
            "| Time | Event |\n| --- | --- |\n| 13:58 | see a (https://t.example/b) |\n"
                + "| 14:02 | two lines |\n\nafter");
  }

  @Test
  void shouldKeepCodeAsItIs() {
    assertThat(
            RichText.fromWiki(
                "Before {{x_y}}\n{code:java|title=A}\nint *a* = 1;\n\n  b\n{code}\nh1. After\n{noformat}*x*{noformat}"))
        .isEqualTo("Before `x_y`\n\n```java\nint *a* = 1;\n\n  b\n```\n\n# After\n\n```\n*x*\n```");
  }

  @Test
  void shouldKeepQuotesPanelsAndRules() {
    assertThat(
            RichText.fromWiki(
                "{panel:title=Timeline|bgColor=#fff}\n14:02 down\n{panel}\n{quote}\nsaid\n{quote}\nbq. short\n----\n{expand:More}x{expand}"))
        .isEqualTo("**Timeline**\n\n14:02 down\n\n> said\n\n> short\n\n---\n\n**More**\n\nx");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "`a *bold* word`, `a **bold** word`",
        "`2 * 3 * 4`, `2 * 3 * 4`",
        "`was -wrong- right`, `was ~~wrong~~ right`",
        "`well-known - fix-it`, `well-known - fix-it`",
        "`-5 to -10`, `-5 to -10`",
        "`an _old_ snake_case_name`, `an old snake_case_name`",
        "`[PAY-1|https://t.example/PAY-1|smart-link]`, `PAY-1 (https://t.example/PAY-1)`",
        "`[https://t.example/a_b_c]`, `https://t.example/a_b_c`",
        "`[PAY-1] and [x] and [14:02]`, `[PAY-1] and [x] and [14:02]`",
        "`by [~ada] see [^log.txt]`, `by @ada see log.txt`",
        "`{color:red}red{color} {*}b{*} {unknown}`, `red **b** {unknown}`",
        "`{status:colour=Green|title=DONE} now`, `DONE now`",
        "`!chart.png|thumbnail! ok!`, `ok!`",
        "`a &amp; b &#62; &nope;`, `a & b > &nope;`",
        "`5 \\* 3`, `5 * 3`",
        "`*unclosed and {code}open`, `*unclosed and\nopen`",
      })
  void shouldReadMarksWithinALine(String wiki, String markdown) {
    assertThat(RichText.fromWiki(wiki)).isEqualTo(markdown.replace("\\n", "\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*a ",
        "*a* ",
        "{code:a}",
        "{code}",
        "[",
        "[a|",
        "{",
        "{{",
        "|a",
        "|a\n",
        "******** x\n",
        "* x\n##### y\n",
        "{quote}",
        "{panel:",
        "&a;",
        "!a",
        "\\\\",
        "_a ",
        " -a",
        "\n",
        "http://"
      })
  void shouldBeQuickWhateverIsRepeated(String piece) {
    String hostile = piece.repeat(50_000);
    long start = System.nanoTime();
    assertThat(RichText.fromWiki(hostile)).hasSizeLessThan(3 * hostile.length() + 100);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
  }
}
