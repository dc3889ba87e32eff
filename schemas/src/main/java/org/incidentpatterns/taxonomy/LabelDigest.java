package org.incidentpatterns.taxonomy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * A digest of all in a taxonomy that decides labels. Definitions and the order of categories,
 * phrases and declared words are not among it.
 */
final class LabelDigest {
  private static final int BYTES = 4;

  private LabelDigest() {}

  /** Eight digits, small letters. */
  static String of(Taxonomy taxonomy) {
    List<String> parts = new ArrayList<>();
    taxonomy.categories().stream()
        .sorted(Comparator.comparing(Category::axis).thenComparing(Category::id))
        .forEach(category -> add(category, parts));
    taxonomy.former().stream()
        .sorted(Comparator.comparing(Former::axis).thenComparing(Former::id))
        .forEach(
            former ->
                parts.add(
                    "former %s %s %s %s"
                        .formatted(
                            former.axis(), former.id(), former.title(), former.mergedInto())));
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] bytes = String.join("\n", parts).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(digest.digest(bytes), 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** No text holds a line break: the reader makes blanks of them. */
  private static void add(Category category, List<String> parts) {
    parts.add("category %s %s".formatted(category.axis(), category.id()));
    parts.add("title " + category.title());
    category.declared().stream().sorted().forEach(word -> parts.add("declared " + word));
    addAll("phrase", category.phrases(), parts);
    addAll("addressed_by", category.addressedBy(), parts);
  }

  private static void addAll(String kind, List<Phrase> phrases, List<String> parts) {
    phrases.stream()
        .map(phrase -> "%s %s %s".formatted(kind, phrase.weight(), phrase.key()))
        .sorted()
        .forEach(parts::add);
  }
}
