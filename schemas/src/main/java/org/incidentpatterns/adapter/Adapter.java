package org.incidentpatterns.adapter;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the records of one tool become canonical. All expressions are jq and only select; conversion
 * is done by the named {@link Conversion}s and by the reader of the canonical format.
 *
 * @param name as given to {@code --adapter}
 * @param title as people call the tool
 * @param source stored with every record. Adapters of several exports of one tool share it, so that
 *     an incident that lies in two of them is kept once
 * @param match shapes of a file that holds its records, of which one must fit; none for the
 *     canonical format, which is what remains
 * @param define functions of jq that all its expressions may use; empty for none
 * @param records where the records lie in a document: {@code .} for the container's own, a path
 *     such as {@code .incidents[]} that is streamed, or any other expression over the whole
 *     document. Of several paths the first that a document has counts
 * @param charset of its CSV and text files that are not UTF-8; null if they must be
 * @param timezone expression for the zone of times without one; null where the input declares it
 * @param timeFormats patterns of local times beside the forms that are read anyway, such as {@code
 *     dd/MMM/yy h:mm a}; month names are English
 * @param columns canonical field to the headers, in any spelling of case and punctuation, under
 *     which a CSV file or the front matter of a document may hold it; the first that has a value
 *     counts. A part of the text that lies in several columns of that header is all of them
 * @param fields canonical field to where its value is; wins over columns, and converts what they
 *     found if it selects nothing itself. Where neither is given, the record is canonical already
 * @param severity the tool's words for a severity, in lower case, to a level from 1 to 5; empty
 *     where the words carry a number. Levels of different tools are never compared by rank
 * @param words canonical field (or {@code action_items.status}) to a table of the tool's words; the
 *     word {@code *} stands for any other. A word that is not in its table stays as it is
 * @param joins parts of a record that lie in other files
 * @param dropIf records that are no incidents, each with its reason
 * @param require canonical fields without which a record is not what it claims to be, beside id,
 *     title and a date, which every record needs
 * @param fromBody what is read from the body where the record itself does not say it
 */
public record Adapter(
    String name,
    String title,
    String source,
    List<Shape> match,
    String define,
    List<String> records,
    @Nullable String charset,
    @Nullable String timezone,
    List<String> timeFormats,
    Map<String, List<String>> columns,
    Map<String, Selection> fields,
    Map<String, Integer> severity,
    Map<String, Map<String, String>> words,
    List<Join> joins,
    List<Drop> dropIf,
    List<String> require,
    Set<BodyPart> fromBody)
    implements Serializable {

  /** The name of the adapter of the canonical format. */
  public static final String CANONICAL = "canonical";

  /** The name of the adapter of CSV files that no other fits, told by their headers. */
  public static final String GENERIC_CSV = "generic-csv";

  /** The expression that means the container's own records. */
  public static final String OWN_RECORDS = ".";

  public Adapter {
    Objects.requireNonNull(title, "title is null");
    Objects.requireNonNull(define, "define is null");
    records = records.isEmpty() ? List.of(OWN_RECORDS) : List.copyOf(records);
    for (String word : List.of(name, source)) {
      if (!word.matches("[a-z][a-z0-9-]*")) {
        throw new IllegalArgumentException("Adapter name must be kebab-case, cannot be: " + word);
      }
    }
    match = List.copyOf(match);
    timeFormats = List.copyOf(timeFormats);
    columns = Map.copyOf(columns);
    fields = Map.copyOf(fields);
    severity = Map.copyOf(severity);
    words = Map.copyOf(words);
    joins = List.copyOf(joins);
    dropIf = List.copyOf(dropIf);
    require = List.copyOf(require);
    fromBody = Set.copyOf(fromBody);
  }

  /** Whether its records are canonical already. */
  public boolean isCanonical() {
    return fields.isEmpty() && columns.isEmpty();
  }

  /** Whether some of its records are pieces of others. */
  public boolean hasPiecesAmongRecords() {
    return joins.stream().anyMatch(join -> join.when() != null);
  }

  /** The same with further headers, which come before those that are there. */
  public Adapter withColumns(Map<String, List<String>> more) {
    Map<String, List<String>> merged = new TreeMap<>(columns);
    more.forEach(
        (field, headers) ->
            merged.merge(
                field,
                headers,
                (there, added) -> Stream.concat(added.stream(), there.stream()).toList()));
    return new Adapter(
        name,
        title,
        source,
        match,
        define,
        records,
        charset,
        timezone,
        timeFormats,
        merged,
        fields,
        severity,
        words,
        joins,
        dropIf,
        require,
        fromBody);
  }

  /** The fields in the order of their names, so that everything done with them is repeatable. */
  public Map<String, Selection> sortedFields() {
    return new TreeMap<>(fields);
  }

  /**
   * What a file must have to hold something. Everything that is given must hold.
   *
   * @param file glob over the name of the file without {@code .gz}, such as {@code *.md}; null for
   *     any
   * @param paths of JSON, such as {@code .incidents[].reference}; the elements of an array at the
   *     root and the lines of JSON lines count as the root
   * @param columns of a CSV header, in any order and case
   */
  public record Shape(@Nullable String file, List<String> paths, List<String> columns)
      implements Serializable {
    public Shape {
      paths = List.copyOf(paths);
      columns = List.copyOf(columns);
      if (file == null && paths.isEmpty() && columns.isEmpty()) {
        throw new IllegalArgumentException("A shape needs a file, paths or columns");
      }
      if (!paths.isEmpty() && !columns.isEmpty()) {
        throw new IllegalArgumentException("A shape has paths or columns, not both");
      }
    }
  }

  /**
   * Where a value is and how it is converted.
   *
   * @param first expressions, of which the first that gives a value counts; none for the value of
   *     the columns
   * @param with what the conversion needs: a separator, or the field that seconds count from
   */
  public record Selection(List<String> first, Conversion as, @Nullable String with)
      implements Serializable {
    public Selection {
      first = List.copyOf(first);
      Objects.requireNonNull(as, "as is null");
    }
  }

  /**
   * A part of a record in pieces that lie in other files, or among the records.
   *
   * @param name of the part; expressions see the pieces of their record as the list {@code $name}
   * @param match shapes of a file that holds its pieces; none if all lie among the records
   * @param when expression that is true for those records that are no records of their own but
   *     pieces, such as the tasks in an export of incidents; null if there are none
   * @param records where the pieces lie in a document, as for the adapter
   * @param key expression over a piece: what ties it to its record; several results are
   *     alternatives
   * @param on expression over a record: the same from its side
   * @param into the list of the canonical record to which the pieces are added as they are; null if
   *     only expressions use them
   * @param require names without which a piece is set aside
   */
  public record Join(
      String name,
      List<Shape> match,
      @Nullable String when,
      List<String> records,
      String key,
      String on,
      @Nullable String into,
      List<String> require)
      implements Serializable {
    public Join {
      Objects.requireNonNull(name, "name is null");
      match = List.copyOf(match);
      records = records.isEmpty() ? List.of(OWN_RECORDS) : List.copyOf(records);
      require = List.copyOf(require);
    }
  }

  /** Records for which the expression is true are skipped and counted with the reason. */
  public record Drop(String when, String reason) implements Serializable {
    public Drop {
      Objects.requireNonNull(when, "when is null");
      Objects.requireNonNull(reason, "reason is null");
    }
  }
}
