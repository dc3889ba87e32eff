package org.incidentpatterns.table;

import java.util.ArrayList;
import java.util.List;
import org.incidentpatterns.table.Type.ListOf;
import org.incidentpatterns.table.Type.Scalar;
import org.incidentpatterns.table.Type.Structure;

/**
 * The data dictionary as Markdown: every table with its columns, types and meanings. Written from
 * the tables themselves, so that it cannot say anything else than they do.
 */
public final class DataDictionary {
  private static final String HEAD =
      """
      # Data dictionary

      Every table of a snapshot and every column, written from the classes of `org.incidentpatterns.table`; a test
      compares. To change a meaning, change it there and run
      `mvn -pl schemas test -Dtest=DataDictionaryTest -Dgolden.update=true`.
      How to read the tables: [querying.md](querying.md).

      A table is a folder of Parquet files, `<dataset>/current/<table>/`. A table with a column `quarter` has one folder
      a quarter, `quarter=2025-Q4/`; the column is in the name of the folder and not in the files. Rows lie in the order
      that is given below each name, within a quarter where there are quarters.

      | type | in Parquet and SQL |
      |---|---|
      | text | string |
      | integer | 32-bit integer |
      | whole | 64-bit integer |
      | number | double |
      | flag | boolean |
      | time | timestamp, an instant in UTC with microseconds |
      | day | date |
      | list of … | array; empty where there is nothing, never null |
      | list of groups | array of structs; their columns follow as `name[].column` |

      **Null** says whether a value may be missing. A column without it always has one.

      """;

  private DataDictionary() {}

  /** The whole document for these tables, in their order; ends with a line feed. */
  public static String markdown(List<Table> tables) {
    List<String> lines = new ArrayList<>();
    lines.add("| table | one row is |");
    lines.add("|---|---|");
    for (Table table : tables) {
      lines.add(
          "| [`%s`](#%s) | %s |".formatted(table.name(), table.name(), cell(table.meaning())));
    }
    tables.forEach(table -> add(table, lines));
    return HEAD + String.join("\n", lines) + "\n";
  }

  private static void add(Table table, List<String> lines) {
    lines.add("");
    lines.add("## " + table.name());
    lines.add("");
    lines.add(table.meaning());
    lines.add("");
    lines.add(
        "%s; sorted by `%s`."
            .formatted(
                table.isByQuarter() ? "By quarter" : "One file",
                String.join("`, `", table.sortedBy())));
    lines.add("");
    lines.add("| column | type | null | meaning |");
    lines.add("|---|---|---|---|");
    table.columns().forEach(column -> add("", column, lines));
  }

  private static void add(String prefix, Column column, List<String> lines) {
    String name = prefix + column.name();
    lines.add(
        "| `%s` | %s | %s | %s |"
            .formatted(
                name,
                words(column.type()),
                column.nullable() ? "null" : "",
                cell(column.meaning())));
    inner(column.type()).forEach(inside -> add(name + "[].", inside, lines));
  }

  private static List<Column> inner(Type type) {
    return type instanceof ListOf list && list.element() instanceof Structure group
        ? group.columns()
        : List.of();
  }

  private static String words(Type type) {
    if (type instanceof ListOf list) {
      return list.element() instanceof Structure
          ? "list of groups"
          : "list of " + words(list.element());
    }
    if (type instanceof Structure) {
      return "group";
    }
    return switch ((Scalar) type) {
      case TEXT -> "text";
      case INTEGER -> "integer";
      case WHOLE -> "whole";
      case NUMBER -> "number";
      case FLAG -> "flag";
      case TIME -> "time";
      case DAY -> "day";
      case BYTES -> "bytes";
    };
  }

  /** A text that stays within its cell. */
  private static String cell(String text) {
    return text.replace("|", "\\|").replace("<", "&lt;");
  }
}
