package org.incidentpatterns.reporting;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.spark.sql.Row;
import org.incidentpatterns.engine.Values;
import org.incidentpatterns.files.Sha256;
import org.incidentpatterns.report.model.IncidentRef;

/** The incidents that have a row in a report, and the safe names of these rows. */
final class Refs {
  private static final Pattern SAFE = Pattern.compile("[A-Za-z][A-Za-z0-9._-]{0,60}");

  private final Map<String, IncidentRef> byId = new TreeMap<>();
  private final Map<String, IncidentRef> byKey = new TreeMap<>();

  /** Names the rows of these incidents, in their order. */
  Refs(List<Row> shown) {
    Set<String> taken = new HashSet<>();
    for (Row row : shown) {
      String id = Values.text(row, "id");
      String source = Values.text(row, "source");
      String wanted = SAFE.matcher(id).matches() ? id : "incident-" + digest(id);
      String anchor = taken.add(wanted) ? wanted : wanted + "-" + digest(source + '\u0000' + id);
      taken.add(anchor);
      IncidentRef ref = new IncidentRef(id, source, anchor);
      byId.putIfAbsent(id, ref);
      byKey.put(source + '\u0000' + id, ref);
    }
  }

  /** The reference of a shown incident. */
  IncidentRef of(Row row) {
    String key = Values.text(row, "source") + '\u0000' + Values.text(row, "id");
    IncidentRef ref = byKey.get(key);
    return ref == null ? of(Values.text(row, "id")) : ref;
  }

  /** The reference of an id; one without a row has an empty anchor. */
  IncidentRef of(String id) {
    return byId.getOrDefault(id, new IncidentRef(id, "", ""));
  }

  /** The references of ids, in their order. */
  List<IncidentRef> of(List<String> ids) {
    return ids.stream().map(this::of).toList();
  }

  private static String digest(String text) {
    return Sha256.hex(text.getBytes(StandardCharsets.UTF_8)).substring(0, 12);
  }
}
