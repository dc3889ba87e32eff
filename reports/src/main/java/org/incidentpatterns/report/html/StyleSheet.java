package org.incidentpatterns.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The one style block of a page, with the hash by which its policy allows it and nothing else.
 *
 * @param css what stands between the tags, to the byte
 * @param hash SHA-256 of its UTF-8 bytes in Base64
 */
public record StyleSheet(String css, String hash) {
  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/\\s*", Pattern.DOTALL);

  /** The style of a page that runs {@code foot} along the bottom of every printed sheet. */
  public static StyleSheet withFoot(String foot) {
    return of(foot, "page.css", "charts.css", "media.css");
  }

  /** The style of the page that explains one incident: that of the report without its charts. */
  public static StyleSheet ofExplanation(String foot) {
    return of(foot, "page.css", "media.css", "explain.css");
  }

  private static StyleSheet of(String foot, String... resources) {
    StringBuilder own = new StringBuilder();
    for (String name : resources) {
      own.append(resource(name));
    }
    return of(COMMENT.matcher(own).replaceAll("") + running(foot));
  }

  private static StyleSheet of(String css) {
    return new StyleSheet(css, hash(css));
  }

  private static String running(String foot) {
    String font = "font:8pt sans-serif;color:#555}";
    return "@media print{@page{@bottom-left{content:\""
        + escape(foot)
        + "\";"
        + font
        + "@bottom-right{content:counter(page) \" / \" counter(pages);"
        + font
        + "}}";
  }

  /** Foreign text inside a CSS string: everything but letters, digits and spaces as code point. */
  private static String escape(String text) {
    StringBuilder escaped = new StringBuilder();
    Typography.visible(text)
        .codePoints()
        .forEach(
            point -> {
              if (point == ' ' || (point < 128 && Character.isLetterOrDigit(point))) {
                escaped.appendCodePoint(point);
              } else if (!Character.isISOControl(point)) {
                escaped.append(String.format(Locale.ROOT, "\\%x ", point));
              }
            });
    return escaped.toString();
  }

  private static String hash(String css) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(css.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private static String resource(String name) {
    try (InputStream stream =
        Objects.requireNonNull(StyleSheet.class.getResourceAsStream(name), name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read style: " + name, e);
    }
  }
}
