package org.incidentpatterns.publish;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.incidentpatterns.files.Sha256;
import org.incidentpatterns.report.model.Ledger;

/** The account of one snapshot, {@code manifest.json}: what it was made from and what it holds. */
public final class Manifest {
  /** The name of the file in a snapshot. */
  public static final String NAME = "manifest.json";

  private static final ObjectMapper MAPPER = JsonMapper.builder().build();

  private Manifest() {}

  /**
   * Writes the manifest into a staged snapshot: the given facts, the ledger, and size, SHA-256 and
   * row numbers of what lies there.
   */
  public static void write(Path staging, Map<String, String> facts, Verification verification)
      throws IOException {
    ObjectNode root = MAPPER.createObjectNode();
    facts.forEach(root::put);
    put(root.putObject("incidents"), verification.ledger());
    put(root.putObject("parts"), verification.parts());
    ObjectNode rows = root.putObject("rows");
    verification.rows().forEach(rows::put);
    ObjectNode files = root.putObject("files");
    for (Path file : files(staging)) {
      String name = staging.relativize(file).toString().replace('\\', '/');
      files.putObject(name).put("bytes", Files.size(file)).put("sha256", sha256(file));
    }
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
    Files.writeString(
        staging.resolve(NAME),
        MAPPER.writer(printer).writeValueAsString(root) + "\n",
        StandardCharsets.UTF_8);
  }

  /** How many records the published snapshot kept; 0 if there is none. */
  public static long keptBy(Optional<Path> snapshot) throws IOException {
    if (snapshot.isEmpty() || !Files.isRegularFile(snapshot.get().resolve(NAME))) {
      return 0;
    }
    return MAPPER
        .readTree(Files.readString(snapshot.get().resolve(NAME)))
        .path("incidents")
        .path("kept")
        .asLong();
  }

  /** A fact that the manifest of a snapshot was given; empty if there is none of that name. */
  public static Optional<String> fact(Optional<Path> snapshot, String name) throws IOException {
    if (snapshot.isEmpty() || !Files.isRegularFile(snapshot.get().resolve(NAME))) {
      return Optional.empty();
    }
    JsonNode value = MAPPER.readTree(Files.readString(snapshot.get().resolve(NAME))).path(name);
    return value.isTextual() ? Optional.of(value.asText()) : Optional.empty();
  }

  private static void put(ObjectNode node, Ledger ledger) {
    node.put("seen", ledger.seen())
        .put("kept", ledger.kept())
        .put("merged", ledger.merged())
        .put("quarantined", ledger.quarantined())
        .put("skipped", ledger.skipped());
  }

  private static List<Path> files(Path staging) throws IOException {
    try (Stream<Path> paths = Files.walk(staging)) {
      return paths
          .filter(Files::isRegularFile)
          .filter(path -> path.toString().endsWith(".parquet"))
          .sorted(Comparator.naturalOrder())
          .toList();
    }
  }

  private static String sha256(Path file) throws IOException {
    try (InputStream stream = Files.newInputStream(file)) {
      MessageDigest digest = Sha256.begin();
      byte[] buffer = new byte[1 << 16];
      for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
        digest.update(buffer, 0, read);
      }
      return HexFormat.of().formatHex(digest.digest());
    }
  }
}
