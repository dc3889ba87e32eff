package org.incidentpatterns.classify;

import static org.apache.spark.sql.functions.broadcast;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.incidentpatterns.engine.Values;

/**
 * Finds the incidents that corrections speak of.
 *
 * <p>Input: postmortems with {@code id} and {@code source}. Output: a {@link CorrectionOutcome}.
 * Cost: one pass over the ids against a broadcast of those corrected; what is collected grows with
 * the corrections and not with the incidents.
 */
public final class CorrectionsJob {
  private CorrectionsJob() {}

  /** Compares corrections with the records that were kept. */
  public static CorrectionOutcome run(Dataset<Row> records, Corrections corrections) {
    Map<String, Set<String>> sources = new TreeMap<>();
    if (!corrections.isEmpty()) {
      Dataset<Row> ids =
          records.sparkSession().createDataset(corrections.ids(), Encoders.STRING()).toDF("id");
      for (Row row :
          records.select("id", "source").join(broadcast(ids), "id").distinct().collectAsList()) {
        sources
            .computeIfAbsent(Values.text(row, "id"), id -> new TreeSet<>())
            .add(Values.text(row, "source"));
      }
    }
    return CorrectionOutcome.of(corrections, sources);
  }
}
