package org.incidentpatterns;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.incidentpatterns.adapter.Adapters;
import org.incidentpatterns.files.InputLister;
import org.incidentpatterns.files.Limits;
import org.incidentpatterns.ingest.SourceFile;
import org.incidentpatterns.ingest.SourceOptions;
import org.jspecify.annotations.Nullable;

/** A folder of exports, written file by file and then read as a run would. */
public record ExportFolder(Path path) {
  /** The clock of every test. */
  public static final Instant AS_OF = Instant.parse("2026-01-05T00:00:00Z");

  /** No zone declared, adapters recognised, limits as shipped. */
  public static final SourceOptions OPTIONS = options(null, Limits.STANDARD);

  public static SourceOptions options(@Nullable String zone, Limits limits) {
    return new SourceOptions(
        Adapters.shipped(),
        null,
        zone == null ? null : ZoneId.of(zone),
        List.of(),
        null,
        AS_OF,
        limits);
  }

  /** Adds a file of these lines, each ended by a line feed. */
  public ExportFolder with(String name, String... lines) {
    String text = lines.length == 0 ? "" : String.join("\n", lines) + "\n";
    return with(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds a file of postmortems, one a line. */
  public ExportFolder with(String name, PostmortemFixtures.Builder... postmortems) {
    return with(
        name,
        java.util.Arrays.stream(postmortems)
            .map(PostmortemFixtures.Builder::json)
            .toArray(String[]::new));
  }

  public ExportFolder with(String name, byte[] bytes) {
    try {
      Path file = path.resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public List<SourceFile> sources() {
    return sources(OPTIONS);
  }

  public List<SourceFile> sources(SourceOptions options) {
    return InputLister.list(List.of(path)).stream()
        .map(file -> new SourceFile(file, options))
        .toList();
  }

  public static byte[] gzip(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream packed = new GZIPOutputStream(bytes)) {
      packed.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
