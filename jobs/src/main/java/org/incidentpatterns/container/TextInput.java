package org.incidentpatterns.container;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Text out of bytes: a byte order mark decides the charset (UTF-8, UTF-16), else the declared one,
 * else it is UTF-8. What is no text at all is refused before anything is read of it.
 */
public final class TextInput {
  private static final int BEGINNING = 1 << 18;
  private static final int JUDGED = 1 << 12;

  /** Text has no more than this share of characters that steer devices; packed bytes have 1/9. */
  private static final int ONE_CONTROL_IN = 16;

  private static final List<String> WEB_PAGES =
      List.of("<!doctype", "<?xml", "<html", "<head", "<body");

  private final byte[] beginning;
  private final InputStream rest;
  private final Charset charset;
  private final int mark;

  private TextInput(byte[] beginning, InputStream rest, Charset charset, int mark) {
    this.beginning = beginning;
    this.rest = rest;
    this.charset = charset;
    this.mark = mark;
  }

  /**
   * Looks at the beginning, of which up to a quarter of a megabyte is kept.
   *
   * @param declared the charset where no byte order mark decides; null for UTF-8
   * @throws BrokenFileException if it is nothing, an archive, UTF-32, or no text
   */
  public static TextInput of(InputStream bytes, @Nullable Charset declared)
      throws IOException, BrokenFileException {
    return of(bytes, declared, null);
  }

  /**
   * Looks at the beginning, as {@link #of(InputStream, Charset)} does.
   *
   * @param otherwise the charset where none is marked or declared and the beginning is not UTF-8;
   *     null if it must be
   */
  public static TextInput of(
      InputStream bytes, @Nullable Charset declared, @Nullable Charset otherwise)
      throws IOException, BrokenFileException {
    byte[] beginning = bytes.readNBytes(BEGINNING);
    Magic.refuse(beginning);
    boolean isUtf8 = new Utf8Check().firstWrong(beginning, 0, beginning.length) < 0;
    TextInput input = marked(beginning, bytes, declared == null && !isUtf8 ? otherwise : declared);
    if (beginning.length == input.mark) {
      throw new BrokenFileException(BrokenFileException.EMPTY, 0, "file is empty");
    }
    if (!isText(input.decoded(JUDGED))) {
      throw new BrokenFileException(
          "not_text", 0, "file is no text, or UTF-16 without a mark (export it again as UTF-8)");
    }
    return input;
  }

  /**
   * Text that goes on from somewhere within a file, of which nothing is judged.
   *
   * @param charset of the file; null for UTF-8
   */
  public static TextInput within(InputStream bytes, @Nullable Charset charset) {
    return new TextInput(new byte[0], bytes, charset == null ? StandardCharsets.UTF_8 : charset, 0);
  }

  private static TextInput marked(byte[] beginning, InputStream rest, @Nullable Charset declared) {
    String first =
        new String(beginning, 0, Math.min(3, beginning.length), StandardCharsets.ISO_8859_1);
    if (first.equals("\u00ef\u00bb\u00bf")) {
      return new TextInput(beginning, rest, StandardCharsets.UTF_8, 3);
    }
    if (first.startsWith("\u00ff\u00fe")) {
      return new TextInput(beginning, rest, StandardCharsets.UTF_16LE, 2);
    }
    if (first.startsWith("\u00fe\u00ff")) {
      return new TextInput(beginning, rest, StandardCharsets.UTF_16BE, 2);
    }
    return new TextInput(beginning, rest, declared == null ? StandardCharsets.UTF_8 : declared, 0);
  }

  /**
   * Whether it can be text: no NUL right at the beginning, and hardly any control character. A
   * single one further on is the fault of one record.
   */
  private static boolean isText(String text) {
    if (text.substring(0, Math.min(4, text.length())).indexOf('\0') >= 0) {
      return false;
    }
    long controls = text.chars().filter(TextInput::isControl).count();
    return controls < 4 || controls * ONE_CONTROL_IN < text.length();
  }

  private static boolean isControl(int character) {
    return character < ' ' && !Character.isWhitespace(character);
  }

  /**
   * The beginning as text, up to a quarter of a megabyte; it may end anywhere, and what is no text
   * in it is replaced. Nothing is consumed.
   */
  public String beginning() {
    return decoded(BEGINNING);
  }

  private String decoded(int most) {
    return new String(beginning, mark, Math.min(most, beginning.length - mark), charset);
  }

  /**
   * All of the text without its mark, in UTF-8; to be asked for once. Bytes that are UTF-8 by mark,
   * declaration or default come as they are, unchecked. Any other charset is transcoded, and what
   * is no text in it ends in a {@link NotTextException}.
   */
  public InputStream utf8() {
    InputStream all =
        new SequenceInputStream(
            new ByteArrayInputStream(beginning, mark, beginning.length - mark), rest);
    return charset.equals(StandardCharsets.UTF_8) ? all : new Transcoded(all, charset);
  }

  /**
   * Whether text begins as HTML or XML, behind any comments: what tools send in place of an export
   * when a login has run out. Markdown that holds some HTML is none.
   */
  public static boolean isWebPage(String beginning) {
    int start = behindSpace(beginning, 0);
    while (beginning.startsWith("<!--", start)) {
      int end = beginning.indexOf("-->", start);
      if (end < 0) {
        return false;
      }
      start = behindSpace(beginning, end + 3);
    }
    int root = start;
    return WEB_PAGES.stream()
        .anyMatch(tag -> beginning.regionMatches(true, root, tag, 0, tag.length()));
  }

  private static int behindSpace(String text, int from) {
    int index = from;
    while (index < text.length()
        && (Character.isWhitespace(text.charAt(index)) || text.charAt(index) == '\uFEFF')) {
      index++;
    }
    return index;
  }
}
