package org.incidentpatterns.container;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.HexFormat;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TextInputTest {
  private static final String TEXT = "id,title\n1,Førde – 日本 🙂\n";
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  @Test
  void shouldTakeTheCharsetFromTheMarkWhateverIsDeclared() throws Exception {
    for (Charset declared : new Charset[] {null, UTF_8, WINDOWS, UTF_16BE}) {
      assertThat(utf8(("\uFEFF" + TEXT).getBytes(UTF_8), declared)).isEqualTo(TEXT);
      assertThat(utf8(("\uFEFF" + TEXT).getBytes(UTF_16LE), declared)).isEqualTo(TEXT);
      assertThat(utf8(("\uFEFF" + TEXT).getBytes(UTF_16BE), declared)).isEqualTo(TEXT);
    }
  }

  @Test
  void shouldTakeTheDeclaredCharsetWhereThereIsNoMark() throws Exception {
    assertThat(utf8("“Førde” – 5 €".getBytes(WINDOWS), WINDOWS)).isEqualTo("“Førde” – 5 €");
    assertThat(utf8(TEXT.getBytes(UTF_16LE), UTF_16LE)).isEqualTo(TEXT);
    assertThat(utf8(TEXT.getBytes(UTF_8), UTF_8)).isEqualTo(TEXT);
    assertThat(utf8(TEXT.getBytes(UTF_8), null)).isEqualTo(TEXT);
  }

  @Test
  void shouldPassUtf8ThroughAsItIsEvenWhereItIsNone() throws Exception {
    byte[] bytes = "{\"a\":\"?\"}\n".getBytes(UTF_8);
    bytes[6] = (byte) 0x93;

    assertThat(TextInput.of(new ByteArrayInputStream(bytes), null).utf8().readAllBytes())
        .isEqualTo(bytes);
  }

  @Test
  void shouldTranscodeTextLongerThanAnyBufferInWhateverPiecesItComes() throws Exception {
    String text = "x🙂".repeat(200_000);

    for (int piece : new int[] {1_001, 1_000_000}) {
      TextInput input = TextInput.of(new Pieces(("\uFEFF" + text).getBytes(UTF_16LE), piece), null);
      assertThat(new String(input.utf8().readAllBytes(), UTF_8)).isEqualTo(text);
      assertThat(input.beginning()).hasSizeBetween(130_000, 140_000);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "fffe 4100 00d8 4200, half of a pair",
    "fffe 4100 00d8,      half of a pair at the end",
    "fffe 4100 42,        half of a unit at the end",
  })
  void shouldEndInAnExceptionAtWhatIsNoText(String bytes, String why) throws Exception {
    TextInput input = TextInput.of(hex(bytes), null);

    assertThatThrownBy(() -> input.utf8().readAllBytes())
        .as(why)
        .isInstanceOf(CharacterCodingException.class)
        .hasMessageStartingWith("file is not valid UTF-16LE");
  }

  @Test
  void shouldEndInAnExceptionWhereTheDeclaredCharsetHasNoSuchCharacter() throws Exception {
    TextInput input = TextInput.of(hex("41 81"), WINDOWS);

    assertThatThrownBy(() -> input.utf8().readAllBytes())
        .isInstanceOf(CharacterCodingException.class)
        .hasMessage("file is not valid windows-1252 (export it again as UTF-8)");
  }

  @Test
  void shouldShowTheBeginningWithoutTakingIt() throws Exception {
    TextInput input = TextInput.of(new ByteArrayInputStream(TEXT.getBytes(UTF_8)), null);

    assertThat(input.beginning()).isEqualTo(TEXT);
    assertThat(input.beginning()).isEqualTo(TEXT);
    assertThat(new String(input.utf8().readAllBytes(), UTF_8)).isEqualTo(TEXT);
  }

  @Test
  void shouldShowABeginningThatEndsWithinACharacter() throws Exception {
    byte[] text = ("x" + "æ".repeat(400_000)).getBytes(UTF_8);
    TextInput input = TextInput.of(new ByteArrayInputStream(text), null);

    assertThat(input.beginning()).startsWith("xææ").hasSizeBetween(131_000, 131_100);
    assertThat(input.utf8().readAllBytes()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "'',                      empty",
    "efbbbf,                  empty",
    "fffe,                    empty",
    "504b0304 0a00,           zip",
    "504b0506 0000,           zip",
    "1f8b 0800,               archive",
    "425a68 39314159265359,   archive",
    "fd377a585a00 0004,       archive",
    "377abcaf271c 0004,       archive",
    "28b52ffd 0458,           archive",
    "526172211a07 00,         archive",
    "255044462d312e37,        not_text",
    "d0cf11e0a1b11ae1,        not_text",
    "50415231 15041500,       not_text",
    "fffe0000 7b000000,       not_utf8",
    "0000feff 0000007b,       not_utf8",
    "7b00 2200 6900,          not_text",
    "007b 0022 0069,          not_text",
    "0000007b,                not_text",
  })
  void shouldRefuseWhatIsNoText(String bytes, String code) {
    assertThatThrownBy(() -> TextInput.of(hex(bytes), null))
        .isInstanceOfSatisfying(
            BrokenFileException.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  @Test
  void shouldRefusePackedBytesWhateverTheyBeginWith() {
    byte[] bytes = new byte[10_000];
    new Random(7).nextBytes(bytes);
    System.arraycopy("text".getBytes(UTF_8), 0, bytes, 0, 4);

    assertThatThrownBy(() -> TextInput.of(new ByteArrayInputStream(bytes), null))
        .isInstanceOfSatisfying(
            BrokenFileException.class, e -> assertThat(e.code()).isEqualTo("not_text"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":\"\0\"}",
        "{\"a\":\"\u001b[31m\u001b[0m\"}",
        "\r\n\t\f\r\n\t\f\r\n\t",
        "PKI expired",
        "PAR1,PAR2",
        "BZh9,title",
        "%PDF",
      })
  void shouldTakeTextHoweverOdd(String text) throws Exception {
    assertThat(utf8(text.getBytes(UTF_8), null)).isEqualTo(text);
  }

  @Test
  void shouldTakeTextOfAnotherCharsetForTextAndLeaveTheVerdictToItsReader() throws Exception {
    byte[] cyrillic = "Отказ базы данных".getBytes(Charset.forName("windows-1251"));

    assertThat(TextInput.of(new ByteArrayInputStream(cyrillic), null).utf8().readAllBytes())
        .isEqualTo(cyrillic);
    assertThat(utf8("F\u00f8rde".getBytes(ISO_8859_1), ISO_8859_1)).isEqualTo("Førde");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE html><title>Sign in</title>",
        "\n  <html lang=\"en\">",
        "<?xml version=\"1.0\"?><Error/>",
        "<!-- proxy --> <!-- error -->\n<HTML>",
        "\uFEFF<head>",
        "<body>",
      })
  void shouldKnowAWebPageByItsBeginning(String text) {
    assertThat(TextInput.isWebPage(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "# Heading\n<html>",
        "<!-- template -->\n# Heading",
        "<!-- never closed <html>",
        "<details><summary>Log</summary>",
        "{\"body\":\"<html>\"}",
        "<",
      })
  void shouldTakeNothingElseForAWebPage(String text) {
    assertThat(TextInput.isWebPage(text)).isFalse();
  }

  @Test
  void shouldJudgeABeginningOfNothingButCommentsAtOnce() {
    assertThat(TextInput.isWebPage("<!---->".repeat(37_000) + "<html>")).isTrue();
  }

  private static String utf8(byte[] bytes, @Nullable Charset declared)
      throws IOException, BrokenFileException {
    return new String(
        TextInput.of(new ByteArrayInputStream(bytes), declared).utf8().readAllBytes(), UTF_8);
  }

  private static ByteArrayInputStream hex(String bytes) {
    return new ByteArrayInputStream(HexFormat.of().parseHex(bytes.replace(" ", "")));
  }
}
