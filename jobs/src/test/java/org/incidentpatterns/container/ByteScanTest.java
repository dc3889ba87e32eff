package org.incidentpatterns.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class ByteScanTest {
  @Test
  void shouldFindALineFeedWhereverItStands() {
    for (int length = 0; length < 20; length++) {
      for (int place = 0; place < length; place++) {
        byte[] bytes = filled(length, (byte) 'x');
        bytes[place] = '\n';
        for (int from = 0; from <= length; from++) {
          assertThat(ByteScan.lineFeed(bytes, from, length)).isEqualTo(from <= place ? place : -1);
        }
        assertThat(ByteScan.lineFeed(bytes, 0, place)).isEqualTo(-1);
      }
    }
  }

  @Test
  void shouldTakeNoOtherByteForALineFeed() {
    for (int value = -128; value < 128; value++) {
      if (value != '\n') {
        assertThat(ByteScan.lineFeed(filled(17, (byte) value), 0, 17)).isEqualTo(-1);
      }
    }
    // Neighbours one above and one below are what a borrowed bit would give away.
    assertThat(ByteScan.lineFeed(new byte[] {9, 11, 9, 11, 9, 11, 9, 11, 10}, 0, 9)).isEqualTo(8);
  }

  @Test
  void shouldFindTheFirstLineFeedOfSeveral() {
    byte[] text = "one line\ntwo\n\nfour".getBytes(StandardCharsets.UTF_8);

    assertThat(ByteScan.lineFeed(text, 0, text.length)).isEqualTo(8);
    assertThat(ByteScan.lineFeed(text, 9, text.length)).isEqualTo(12);
    assertThat(ByteScan.lineFeed(text, 13, text.length)).isEqualTo(13);
    assertThat(ByteScan.lineFeed(text, 14, text.length)).isEqualTo(-1);
  }

  @Test
  void shouldFindTheFirstByteThatIsNoAscii() {
    for (int length = 0; length < 20; length++) {
      byte[] bytes = filled(length, (byte) 0x7f);
      assertThat(ByteScan.behindAscii(bytes, 0, length)).isEqualTo(length);
      for (int place = 0; place < length; place++) {
        byte[] marked = bytes.clone();
        marked[place] = (byte) 0x80;
        assertThat(ByteScan.behindAscii(marked, 0, length)).isEqualTo(place);
      }
    }
  }

  private static byte[] filled(int length, byte value) {
    byte[] bytes = new byte[length];
    Arrays.fill(bytes, value);
    return bytes;
  }
}
