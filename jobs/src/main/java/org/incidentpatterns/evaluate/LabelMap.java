package org.incidentpatterns.evaluate;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.incidentpatterns.taxonomy.Axis;
import org.incidentpatterns.taxonomy.Taxonomy;

/**
 * How a file of labels speaks: which fields hold the labels, what its words mean in ours, and whose
 * texts they are. Its format is described in {@code docs/accuracy.md}.
 *
 * @param axes every axis has an entry
 * @param origins the first whose pattern fits makes the origin
 */
public record LabelMap(Map<Axis, AxisMap> axes, List<OriginRule> origins) {
  private static final String RESOURCE = "/org/incidentpatterns/evaluate/label-map.yaml";

  public LabelMap {
    axes = Map.copyOf(axes);
    origins = List.copyOf(origins);
  }

  /**
   * One axis.
   *
   * @param fields that hold its labels; what all of them hold counts
   * @param words category ids by the folded word that means them, the most fitting first
   * @param rules the first that fits a record counts
   */
  public record AxisMap(
      List<String> fields, Map<String, List<String>> words, List<WideningRule> rules) {
    public AxisMap {
      fields = List.copyOf(fields);
      words = Map.copyOf(words);
      rules = List.copyOf(rules);
    }
  }

  /**
   * What labels mean where other fields say that they come from a coarser scheme.
   *
   * @param when folded words by the field that must hold one of them
   * @param means category ids, the most fitting first
   */
  public record WideningRule(Map<String, List<String>> when, List<String> means) {
    public WideningRule {
      when = Map.copyOf(when);
      means = List.copyOf(means);
    }
  }

  /**
   * How a field becomes an origin.
   *
   * @param pattern that the whole field must fit
   * @param name the origin, where {@code $1} is the first group of the pattern
   */
  public record OriginRule(String field, Pattern pattern, String name) {
    /** The origin of a value; empty if the pattern does not fit. */
    String origin(String value) {
      Matcher matcher = pattern.matcher(value);
      if (!matcher.matches()) {
        return "";
      }
      StringBuilder origin = new StringBuilder();
      matcher.appendReplacement(origin, name);
      return origin.toString().strip();
    }
  }

  /** The map of that axis. */
  AxisMap axis(Axis axis) {
    AxisMap map = axes.get(axis);
    if (map == null) {
      throw new IllegalStateException("No map of axis " + axis);
    }
    return map;
  }

  /**
   * The map that comes with the product. Categories that the taxonomy does not have are left out of
   * it.
   */
  public static LabelMap standard(Taxonomy taxonomy) {
    try (InputStream resource = LabelMap.class.getResourceAsStream(RESOURCE)) {
      if (resource == null) {
        throw new IllegalStateException("Resource is missing: " + RESOURCE);
      }
      return LabelMapReader.shipped(
          new InputStreamReader(resource, StandardCharsets.UTF_8), taxonomy);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a map.
   *
   * @param document what is being read, as its author would name it
   * @throws org.incidentpatterns.problem.PipelineException with every problem found
   * @throws UncheckedIOException if the text cannot be read
   */
  public static LabelMap read(String document, Reader yaml, Taxonomy taxonomy) {
    return LabelMapReader.given(document, yaml, taxonomy);
  }
}
