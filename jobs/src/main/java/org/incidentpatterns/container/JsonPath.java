package org.incidentpatterns.container;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A path to records that can be followed while a document streams by: keys, then the elements of
 * what lies there.
 *
 * @param keys from the root down, such as {@code data, issues, nodes}; none for the root itself
 */
public record JsonPath(List<String> keys) {
  private static final String KEY = "\\.([A-Za-z_][A-Za-z0-9_]*)";
  private static final Pattern ONE_KEY = Pattern.compile(KEY);
  private static final Pattern ELEMENTS = Pattern.compile("((?:" + KEY + ")++)\\.?\\[\\]");
  private static final List<String> ROOT = List.of(".", ".[]");
  private static final String ANY_KEY = "*";

  /** The values of an object at the root, whatever their keys. */
  public static final String KEYED_ROOT = ".*";

  public JsonPath {
    keys = List.copyOf(keys);
  }

  /**
   * The path that a jq expression is: {@code .}, {@code .[]}, or keys and then elements, such as
   * {@code .data.issues.nodes[]}, or {@link #KEYED_ROOT}; empty if it is anything else.
   */
  public static Optional<JsonPath> of(String jq) {
    String expression = jq.strip();
    if (ROOT.contains(expression)) {
      return Optional.of(new JsonPath(List.of()));
    }
    if (expression.equals(KEYED_ROOT)) {
      return Optional.of(new JsonPath(List.of(ANY_KEY)));
    }
    Matcher matcher = ELEMENTS.matcher(expression);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    List<String> keys = new ArrayList<>();
    Matcher key = ONE_KEY.matcher(matcher.group(1));
    while (key.find()) {
      keys.add(key.group(1));
    }
    return Optional.of(new JsonPath(keys));
  }

  /** Whether the records are the values of an object at the root. */
  boolean isKeyedRoot() {
    return keys.equals(List.of(ANY_KEY));
  }

  /** As jq writes it. */
  @Override
  public String toString() {
    if (isKeyedRoot()) {
      return KEYED_ROOT;
    }
    return keys.isEmpty()
        ? ".[]"
        : keys.stream().map(key -> "." + key).collect(Collectors.joining()) + "[]";
  }
}
