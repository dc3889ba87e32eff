package org.incidentpatterns.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.thisptr.jackson.jq.Scope;
import org.incidentpatterns.adapter.Adapter;
import org.incidentpatterns.adapter.Adapter.Join;
import org.incidentpatterns.postmortem.Change;
import org.jspecify.annotations.Nullable;

/**
 * Makes postmortems of the records of one tool. Compiling its expressions is what costs; keep one
 * for many records.
 */
final class RecordConverter {
  private final AdapterEngine engine;
  private final CanonicalForm canonicalForm;
  private final TimeReader times;
  private final RecordReader reader = new RecordReader();
  private final Map<String, TimeReader> byZone = new HashMap<>();

  RecordConverter(Adapter adapter, SourceOptions options) {
    this.engine = new AdapterEngine(adapter, options.zone());
    this.canonicalForm = new CanonicalForm(engine);
    List<String> formats = new ArrayList<>(options.timeFormats());
    formats.addAll(adapter.timeFormats());
    this.times = new TimeReader(options.zone(), new LocalTimes(formats), options.asOf());
  }

  AdapterEngine engine() {
    return engine;
  }

  /**
   * Reads one record.
   *
   * @param pieces of other files, by the name of their join
   * @throws TimeReader.NoZoneException if a time needs a zone and neither adapter nor input has one
   */
  Outcome convert(
      String file, long position, ObjectNode record, byte[] raw, Map<String, List<JsonNode>> pieces)
      throws TimeReader.NoZoneException {
    Scope scope = engine.scope(file, pieces);
    Optional<String> dropped = engine.dropReason(record, scope);
    if (dropped.isPresent()) {
      return dropped(file, position, dropped.get());
    }
    TimeReader times = times(engine.zone(record, scope).orElse(null));
    List<Change> changes = new ArrayList<>();
    ObjectNode canonical = canonicalForm.of(record, scope, pieces, times, changes);
    return reader.read(
        new RecordOrigin(engine.adapter(), file, position, times, raw), canonical, changes);
  }

  /** A record that its adapter says is no incident. */
  static Outcome dropped(String file, long position, String reason) {
    return new Outcome.Rejected(
        new Rejection(
            file,
            position,
            null,
            null,
            null,
            Rejection.NOT_AN_INCIDENT,
            "Cannot count record: it is no incident: %s (nothing to do)".formatted(reason),
            null));
  }

  /** What ties a record to the pieces of other files. */
  List<Outcome.Key> keys(String file, ObjectNode record) {
    Scope scope = engine.scope(file, Map.of());
    List<Outcome.Key> keys = new ArrayList<>();
    for (Join join : engine.adapter().joins()) {
      engine.on(join, record, scope).forEach(key -> keys.add(new Outcome.Key(join.name(), key)));
    }
    return keys;
  }

  private TimeReader times(@Nullable String zone) {
    return zone == null ? times : byZone.computeIfAbsent(zone, this::in);
  }

  /** A zone that the record names but nobody knows is as good as none. */
  private TimeReader in(String zone) {
    try {
      return times.in(ZoneId.of(zone));
    } catch (DateTimeException e) {
      return times;
    }
  }
}
