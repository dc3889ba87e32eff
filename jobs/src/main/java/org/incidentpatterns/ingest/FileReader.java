package org.incidentpatterns.ingest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.zip.ZipException;
import net.thisptr.jackson.jq.exception.JsonQueryException;
import org.incidentpatterns.adapter.Adapter;
import org.incidentpatterns.canonical.Fields;
import org.incidentpatterns.files.InputFile;
import org.incidentpatterns.files.LimitExceededException;
import org.incidentpatterns.files.Opened;
import org.incidentpatterns.ingest.FileSummary.Holds;
import org.incidentpatterns.ingest.FileSummary.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Reads files, one after the other. Whatever a file holds, it ends with its summary and never with
 * an exception: a broken file is set aside whole, and what was already read of it is taken back by
 * whoever sees the verdict.
 */
public final class FileReader {
  /** Without any of these no record has a quarter. */
  private static final List<String> DATES =
      List.of(Fields.STARTED_AT, Fields.DETECTED_AT, Fields.RECORDED_AT);

  private final SourceOptions options;
  private final RecordReader records;
  private final Map<String, RecordSelector> selectors = new HashMap<>();

  public FileReader(SourceOptions options) {
    this.options = options;
    this.records = new RecordReader(new TimeReader(options.zone(), options.asOf()));
  }

  /** Reads one file and hands over its outcomes, the summary last. */
  public void read(InputFile file, Consumer<Outcome> outcomes) {
    outcomes(file).forEachRemaining(outcomes);
  }

  /**
   * The outcomes of one file, the summary last. Records are read as they are asked for, so a file
   * of any size needs the memory of one.
   */
  public Iterator<Outcome> outcomes(InputFile file) {
    return new FileOutcomes(file);
  }

  /** What is known of a file while it is read. */
  private static final class State {
    private @Nullable Adapter adapter;
    private Holds holds = Holds.INCIDENTS;
    private long seen;
  }

  /** One file on its way through the reader; it is closed when its last record was read. */
  private final class FileOutcomes implements Iterator<Outcome> {
    private final InputFile file;
    private final State state = new State();
    private final Deque<Outcome> ready = new ArrayDeque<>();
    private @Nullable Opened opened;
    private @Nullable Container container;
    private boolean finished;

    FileOutcomes(InputFile file) {
      this.file = file;
    }

    @Override
    public boolean hasNext() {
      while (ready.isEmpty() && !finished) {
        advance();
      }
      return !ready.isEmpty();
    }

    @Override
    public Outcome next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return ready.remove();
    }

    private void advance() {
      String skipped = skipReason(file);
      if (skipped != null) {
        String message = "Cannot use file: %s (rename it if it is an export)";
        finish(
            new Rejection(
                file.path(),
                0,
                null,
                null,
                Rejection.NOT_AN_EXPORT,
                message.formatted(skipped),
                null),
            Verdict.SKIPPED);
        return;
      }
      try {
        RawRecord record = container().next();
        if (record == null) {
          finish(null, Verdict.READ);
          return;
        }
        state.seen++;
        ready.add(outcome(file, record, state));
      } catch (BrokenFileException e) {
        Rejection why = brokenFile(file, e.position(), e.code(), e.reason());
        finish(why, why.verdict());
      } catch (LimitExceededException e) {
        finish(
            brokenFile(file, 0, "too_large", String.valueOf(e.getMessage())), Verdict.QUARANTINED);
      } catch (ZipException | EOFException e) {
        finish(
            brokenFile(file, 0, "broken_gzip", "file is not whole: " + e.getMessage()),
            Verdict.QUARANTINED);
      } catch (IOException e) {
        finish(
            brokenFile(file, 0, "unreadable", "file cannot be read: " + e.getMessage()),
            Verdict.QUARANTINED);
      }
    }

    private Container container() throws IOException, BrokenFileException {
      if (container != null) {
        return container;
      }
      Opened file = Opened.open(this.file, options.limits());
      opened = file;
      if (this.file.bytes() > options.limits().fileBytes()) {
        throw new BrokenFileException(
            "too_large",
            0,
            "file has more than %d bytes (raise limits.file_bytes)"
                .formatted(options.limits().fileBytes()));
      }
      Container records = FileReader.this.container(this.file, file.content());
      if (records instanceof CsvRecords csv) {
        checkColumns(csv, state);
      }
      container = records;
      return records;
    }

    private void finish(@Nullable Rejection why, Verdict verdict) {
      finished = true;
      if (why != null) {
        ready.add(new Outcome.Rejected(why));
      }
      ready.add(new Outcome.Finished(summary(file, state, verdict, digest())));
    }

    /**
     * The digest of the whole file, which is closed then; empty if it cannot be read to its end.
     */
    private String digest() {
      if (opened == null) {
        return "";
      }
      try (Opened file = opened) {
        return file.sha256();
      } catch (IOException e) {
        return "";
      }
    }
  }

  private Outcome outcome(InputFile file, RawRecord record, State state)
      throws BrokenFileException {
    ObjectNode node = record.node();
    if (node == null) {
      return RecordReader.rejected(
          file.path(),
          record.position(),
          null,
          null,
          String.valueOf(record.code()),
          text(record),
          String.valueOf(record.message()));
    }
    Adapter adapter = state.adapter;
    if (adapter == null) {
      adapter = adapter(node::has);
      state.adapter = adapter;
    }
    try {
      ObjectNode canonical = selectors.computeIfAbsent(adapter.name(), this::selector).select(node);
      return state.holds == Holds.ACTION_ITEMS
          ? records.readItem(
              adapter.name(), file.path(), record.position(), canonical, text(record))
          : records.read(adapter.name(), file.path(), record.position(), canonical, text(record));
    } catch (TimeReader.NoZoneException e) {
      throw new BrokenFileException(
          "no_zone",
          record.position(),
          "times carry no zone and none is declared (give --timezone, such as Europe/Oslo)");
    } catch (JsonQueryException e) {
      return RecordReader.rejected(
          file.path(),
          record.position(),
          null,
          null,
          "not_this_tool",
          text(record),
          "record does not fit adapter " + adapter.name() + ": " + e.getMessage());
    }
  }

  private static @Nullable String skipReason(InputFile file) {
    boolean document =
        file.path().toLowerCase(Locale.ROOT).replace(".gz", "").matches("(?s).*\\.(md|markdown)");
    return document && file.skipped() == null ? "not an export: a document" : file.skipped();
  }

  private static String text(RawRecord record) {
    return new String(record.raw(), StandardCharsets.UTF_8);
  }

  private RecordSelector selector(String name) {
    return new RecordSelector(options.adapters().named(name));
  }

  private Adapter adapter(Predicate<String> hasField) throws BrokenFileException {
    String name = options.adapter();
    if (name != null) {
      return options.adapters().named(name);
    }
    Optional<Adapter> recognised = options.adapters().recognise(hasField);
    return recognised.orElseThrow(
        () ->
            new BrokenFileException(
                "ambiguous_adapter", 1, "several adapters fit (name one with --adapter)"));
  }

  private void checkColumns(CsvRecords csv, State state) throws BrokenFileException {
    List<String> columns = csv.columns();
    state.adapter = adapter(columns::contains);
    if (columns.contains(Fields.INCIDENT_ID)) {
      state.holds = Holds.ACTION_ITEMS;
    }
    if (!state.adapter.isCanonical()) {
      return;
    }
    List<List<String>> required =
        state.holds == Holds.ACTION_ITEMS
            ? List.of(List.of(Fields.INCIDENT_ID), List.of(Fields.TITLE))
            : List.of(List.of(Fields.ID), List.of(Fields.TITLE), DATES);
    for (List<String> oneOf : required) {
      if (oneOf.stream().noneMatch(columns::contains)) {
        throw new BrokenFileException(
            "missing_column", 1, "header has no column " + String.join(" or ", oneOf));
      }
    }
  }

  private Container container(InputFile file, InputStream content)
      throws IOException, BrokenFileException {
    String name = file.path().toLowerCase(Locale.ROOT);
    String plain = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    TextInput text = TextInput.of(content, null);
    int most = options.limits().lineBytes();
    if (plain.endsWith(".csv") || plain.endsWith(".tsv")) {
      return CsvRecords.canonical(text.utf8(), most);
    }
    if (TextInput.isWebPage(text.beginning())) {
      throw new BrokenFileException("not_json", 1, "file is HTML or XML, not JSON");
    }
    return plain.endsWith(".json")
        ? new JsonStream(text.utf8(), new JsonPath(List.of()), false, options.limits())
        : new JsonLines(text.utf8(), most, 1, options.limits().nesting());
  }

  private static Rejection brokenFile(InputFile file, long position, String code, String reason) {
    return new Rejection(
        file.path(),
        0,
        null,
        null,
        code,
        "Cannot read file: %s%s (the whole file is set aside)"
            .formatted(reason, position > 0 ? ", at line or record " + position : ""),
        null);
  }

  private static FileSummary summary(InputFile file, State state, Verdict verdict, String sha256) {
    String adapter = state.adapter == null ? "" : state.adapter.name();
    // A file that cannot be told apart into records counts as one, so that the ledger shows it. One
    // that is skipped holds no records: it is listed, not counted.
    long seen = verdict == Verdict.QUARANTINED ? Math.max(1, state.seen) : state.seen;
    return new FileSummary(file.path(), adapter, state.holds, verdict, file.bytes(), sha256, seen);
  }
}
