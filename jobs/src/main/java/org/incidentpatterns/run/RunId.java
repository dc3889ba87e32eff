package org.incidentpatterns.run;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.incidentpatterns.files.Sha256;

/**
 * The name of a run: its clock, and a digest of everything that decides its result. The same input,
 * settings, overrides, taxonomy and program give the same name.
 */
final class RunId {
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private RunId() {}

  static String of(Instant asOf, List<String> ingredients) {
    MessageDigest digest = Sha256.begin();
    for (String ingredient : ingredients) {
      byte[] bytes = ingredient.getBytes(StandardCharsets.UTF_8);
      digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
      digest.update(bytes);
    }
    return CLOCK.format(asOf) + "-" + HexFormat.of().formatHex(digest.digest(), 0, 4);
  }
}
