package org.incidentpatterns.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.incidentpatterns.ExportFolder;
import org.incidentpatterns.adapter.AdapterReader;
import org.incidentpatterns.container.StrictJson;
import org.incidentpatterns.postmortem.Change;
import org.jspecify.annotations.Nullable;

/** Engines of adapters that a test writes, and the canonical forms of records that it writes. */
final class EngineFixtures {
  private EngineFixtures() {}

  static AdapterEngine engine(String yaml) {
    return engine(yaml, null);
  }

  static AdapterEngine engine(String yaml, @Nullable ZoneId zone) {
    try {
      return new AdapterEngine(
          AdapterReader.read(
              "pager.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8))),
          zone);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The canonical form of a record that no piece belongs to, with times in UTC. */
  static ObjectNode canonical(AdapterEngine engine, String path, String record) {
    return canonical(engine, path, record, Map.of());
  }

  static ObjectNode canonical(
      AdapterEngine engine, String path, String record, Map<String, List<JsonNode>> pieces) {
    return canonical(engine, path, record, pieces, new ArrayList<>());
  }

  /**
   * The same.
   *
   * @param changes takes what had to be left out
   */
  static ObjectNode canonical(
      AdapterEngine engine,
      String path,
      String record,
      Map<String, List<JsonNode>> pieces,
      List<Change> changes) {
    try {
      return new CanonicalForm(engine)
          .of(
              object(record),
              engine.scope(path, pieces),
              pieces,
              new TimeReader(ZoneOffset.UTC, ExportFolder.AS_OF),
              changes);
    } catch (TimeReader.NoZoneException e) {
      throw new AssertionError(e);
    }
  }

  static ObjectNode object(String json) {
    return (ObjectNode) json(json);
  }

  static JsonNode json(String json) {
    try {
      return StrictJson.MAPPER.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
