package org.incidentpatterns.ingest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipException;
import net.thisptr.jackson.jq.exception.JsonQueryException;
import org.incidentpatterns.adapter.Adapter;
import org.incidentpatterns.canonical.Fields;
import org.incidentpatterns.files.InputFile;
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
    if (file.skipped() != null) {
      outcomes.accept(
          wholeFile(
              file,
              Rejection.NOT_AN_EXPORT,
              "Cannot use file: %s (rename it if it is an export)".formatted(file.skipped())));
      finish(file, outcomes, new State(), Verdict.SKIPPED, "");
      return;
    }
    State state = new State();
    try (Opened opened = Opened.open(file)) {
      try {
        if (file.bytes() > options.limits().fileBytes()) {
          throw new BrokenFileException(
              "too_large",
              0,
              "file has more than %d bytes (raise limits.file_bytes)"
                  .formatted(options.limits().fileBytes()));
        }
        readRecords(file, opened.content(), outcomes, state);
        finish(file, outcomes, state, Verdict.READ, opened.sha256());
      } catch (BrokenFileException e) {
        Rejection why = brokenFile(file, e.position(), e.code(), e.reason());
        outcomes.accept(new Outcome.Rejected(why));
        finish(file, outcomes, state, why.verdict(), opened.sha256());
      } catch (ZipException | EOFException e) {
        outcomes.accept(new Outcome.Rejected(brokenGzip(file, e)));
        finish(file, outcomes, state, Verdict.QUARANTINED, opened.sha256());
      }
    } catch (ZipException | EOFException e) {
      outcomes.accept(new Outcome.Rejected(brokenGzip(file, e)));
      finish(file, outcomes, state, Verdict.QUARANTINED, "");
    } catch (IOException e) {
      outcomes.accept(
          new Outcome.Rejected(
              brokenFile(file, 0, "unreadable", "file cannot be read: " + e.getMessage())));
      finish(file, outcomes, state, Verdict.QUARANTINED, "");
    }
  }

  private static Rejection brokenGzip(InputFile file, IOException e) {
    return brokenFile(file, 0, "broken_gzip", "file is not whole: " + e.getMessage());
  }

  /** What is known of a file while it is read. */
  private static final class State {
    private @Nullable Adapter adapter;
    private Holds holds = Holds.INCIDENTS;
    private long seen;
  }

  private void readRecords(
      InputFile file, InputStream content, Consumer<Outcome> outcomes, State state)
      throws IOException, BrokenFileException {
    Container container = container(file, content);
    if (container instanceof CsvRecords csv) {
      checkColumns(csv, state);
    }
    while (true) {
      RawRecord record = container.next();
      if (record == null) {
        return;
      }
      state.seen++;
      outcomes.accept(outcome(file, record, state));
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
          record.raw(),
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
              adapter.name(), file.path(), record.position(), canonical, record.raw())
          : records.read(adapter.name(), file.path(), record.position(), canonical, record.raw());
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
          record.raw(),
          "record does not fit adapter " + adapter.name() + ": " + e.getMessage());
    }
  }

  private RecordSelector selector(String name) {
    return new RecordSelector(options.adapters().named(name));
  }

  private Adapter adapter(java.util.function.Predicate<String> hasField)
      throws BrokenFileException {
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
    BufferedInputStream buffered = new BufferedInputStream(content, 1 << 16);
    FirstBytes first = FirstBytes.of(buffered);
    first.refuseForeign();
    int most = options.limits().lineBytes();
    if (plain.endsWith(".json")) {
      return new JsonArray(buffered);
    }
    first.refuseOtherThanUtf8();
    if (plain.endsWith(".csv")) {
      return new CsvRecords(buffered, ',', most);
    }
    if (plain.endsWith(".tsv")) {
      return new CsvRecords(buffered, '\t', most);
    }
    first.refuseMarkup();
    return new JsonLines(buffered, most);
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

  private static Outcome wholeFile(InputFile file, String code, String message) {
    return new Outcome.Rejected(new Rejection(file.path(), 0, null, null, code, message, null));
  }

  private static void finish(
      InputFile file, Consumer<Outcome> outcomes, State state, Verdict verdict, String sha256) {
    String adapter = state.adapter == null ? "" : state.adapter.name();
    // A file that cannot be told apart into records counts as one, so that the ledger shows it. One
    // that is skipped holds no records: it is listed, not counted.
    long seen = verdict == Verdict.QUARANTINED ? Math.max(1, state.seen) : state.seen;
    outcomes.accept(
        new Outcome.Finished(
            new FileSummary(
                file.path(), adapter, state.holds, verdict, file.bytes(), sha256, seen)));
  }
}
