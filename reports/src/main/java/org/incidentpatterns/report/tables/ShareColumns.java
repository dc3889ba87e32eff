package org.incidentpatterns.report.tables;

import java.util.List;
import java.util.function.Function;
import org.incidentpatterns.report.model.Comparison;
import org.incidentpatterns.report.model.Share;
import org.jspecify.annotations.Nullable;

/** Columns that many tables share: a share takes five, a comparison fifteen. */
final class ShareColumns {
  private ShareColumns() {}

  /** Count, of, share, low and high under a prefix. */
  static <T> List<Column<T>> share(String prefix, Function<T, @Nullable Share> share) {
    return List.of(
        part(prefix + "count", share, Share::count),
        part(prefix + "of", share, Share::of),
        part(prefix + "share", share, Share::share),
        part(prefix + "low", share, Share::low),
        part(prefix + "high", share, Share::high));
  }

  private static <T> Column<T> part(
      String header, Function<T, @Nullable Share> share, Function<Share, @Nullable Object> part) {
    return Column.of(
        header,
        row -> {
          Share found = share.apply(row);
          return found == null ? null : part.apply(found);
        });
  }

  /** Now, before, and what the test says. */
  static <T> List<Column<T>> comparison(Function<T, Comparison> comparison) {
    return join(
        List.of(
            share("now_", row -> comparison.apply(row).now()),
            share("before_", row -> comparison.apply(row).before()),
            List.of(
                Column.of("verdict", row -> comparison.apply(row).verdict().word()),
                Column.of("p_value", row -> comparison.apply(row).pValue()),
                Column.of("adjusted_p", row -> comparison.apply(row).adjustedP()),
                Column.of("falls_at", row -> comparison.apply(row).fallsAt()),
                Column.of("rises_at", row -> comparison.apply(row).risesAt()))));
  }

  /** The columns of all parts, one after another. */
  static <T> List<Column<T>> join(List<List<Column<T>>> parts) {
    return parts.stream().flatMap(List::stream).toList();
  }
}
