package org.incidentpatterns.classify;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.incidentpatterns.taxonomy.Axis;

/**
 * What a postmortem shows on one axis: what the rules make of it, and what a model weighs.
 *
 * @param answer the rules' primary category, undetermined or not documented; no threshold of
 *     confidence applied
 * @param shares what the rules give each category that anything speaks for, sum below 1; the rest
 *     stands for all others
 * @param speaks whether any passage speaks of the axis; where none does the rules' answer stands
 * @param features by name, see {@link ObservationReader}; none is 0
 * @param passages what each passage gives to the features, in reading order
 */
public record Observation(
    Axis axis,
    String answer,
    SortedMap<String, Double> shares,
    boolean speaks,
    SortedMap<String, Double> features,
    List<Shown> passages)
    implements Serializable {
  public Observation {
    Objects.requireNonNull(axis, "axis is null");
    Objects.requireNonNull(answer, "answer is null");
    shares = sorted(shares);
    features = sorted(features);
    passages = List.copyOf(passages);
  }

  /** The part of the features that one passage gives. */
  public record Shown(Quote quote, SortedMap<String, Double> features) implements Serializable {
    public Shown {
      Objects.requireNonNull(quote, "quote is null");
      features = sorted(features);
    }
  }

  /** In the order of the names, in which sums are taken. */
  private static SortedMap<String, Double> sorted(Map<String, Double> values) {
    return Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }
}
