package org.incidentpatterns.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class Utf8CheckTest {
  /** Both sides of every border that the standard draws between bytes. */
  private static final int[] BORDERS = {
    0x00, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0, 0xe1, 0xec, 0xed,
    0xee, 0xef, 0xf0, 0xf1, 0xf3, 0xf4, 0xf5, 0xff
  };

  @Test
  void shouldJudgeAnyTwoBytesAsAStrictDecoderDoes() {
    byte[] bytes = new byte[2];
    for (int pair = 0; pair < 1 << 16; pair++) {
      bytes[0] = (byte) (pair >> 8);
      bytes[1] = (byte) pair;
      assertJudgedAlike(bytes);
    }
  }

  @Test
  void shouldJudgeThreeAndFourBytesAtTheBordersAsAStrictDecoderDoes() {
    for (int first : BORDERS) {
      for (int second : BORDERS) {
        for (int third : BORDERS) {
          assertJudgedAlike(new byte[] {(byte) first, (byte) second, (byte) third});
          for (int fourth : new int[] {0x7f, 0x80, 0xbf, 0xc0}) {
            assertJudgedAlike(
                new byte[] {(byte) first, (byte) second, (byte) third, (byte) fourth});
          }
        }
      }
    }
  }

  private static void assertJudgedAlike(byte[] bytes) {
    if (Utf8Check.isUtf8(bytes) != decodes(bytes)) {
      assertThat(Utf8Check.isUtf8(bytes))
          .as(HexFormat.of().formatHex(bytes))
          .isEqualTo(decodes(bytes));
    }
  }

  private static boolean decodes(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "plain", "Førde", "日本語", "a 🙂 and more text behind it", "\u0000"})
  void shouldTakeTextInAnyPieces(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    assertThat(Utf8Check.isUtf8(bytes)).isTrue();
    for (int cut = 0; cut <= bytes.length; cut++) {
      Utf8Check check = new Utf8Check();
      assertThat(check.firstWrong(bytes, 0, cut)).isEqualTo(-1);
      assertThat(check.firstWrong(bytes, cut, bytes.length)).isEqualTo(-1);
      assertThat(check.isWhole()).isTrue();
    }
  }

  @Test
  void shouldPointAtTheByteThatCannotFollow() {
    byte[] bytes = "twelve bytes\u00e6".getBytes(StandardCharsets.UTF_8);
    bytes[13] = 'x';

    assertThat(new Utf8Check().firstWrong(bytes, 0, bytes.length)).isEqualTo(13);
  }

  @Test
  void shouldMissTheEndOfACharacterThatWasCut() {
    byte[] bytes = "🙂".getBytes(StandardCharsets.UTF_8);
    Utf8Check check = new Utf8Check();

    assertThat(check.firstWrong(bytes, 0, 3)).isEqualTo(-1);
    assertThat(check.isWhole()).isFalse();
  }
}
