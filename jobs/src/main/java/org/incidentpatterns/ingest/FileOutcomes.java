package org.incidentpatterns.ingest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.zip.ZipException;
import org.incidentpatterns.adapter.Adapter;
import org.incidentpatterns.adapter.Adapter.Join;
import org.incidentpatterns.container.BrokenFileException;
import org.incidentpatterns.container.Container;
import org.incidentpatterns.container.JsonText;
import org.incidentpatterns.container.NotTextException;
import org.incidentpatterns.container.RawRecord;
import org.incidentpatterns.files.InputFile;
import org.incidentpatterns.files.LimitExceededException;
import org.incidentpatterns.files.Opened;
import org.incidentpatterns.ingest.FileSummary.Verdict;
import org.jspecify.annotations.Nullable;

/** One file on its way through the reader; it is closed when its last record was read. */
final class FileOutcomes implements Iterator<Outcome> {
  private static final String NO_ZONE = "no_zone";

  private final ReadTask task;
  private final InputFile file;
  private final RecordConverter converter;
  private final @Nullable PieceIndex pieces;
  private final Deque<Outcome> ready = new ArrayDeque<>();
  private @Nullable Opened opened;
  private @Nullable Container container;
  private @Nullable Rejection noZone;
  private long seen;
  private boolean finished;

  FileOutcomes(ReadTask task, RecordConverter converter, @Nullable PieceIndex pieces) {
    this.task = task;
    this.file = task.source().file();
    this.converter = converter;
    this.pieces = pieces;
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
    if (file.skipped() != null) {
      String message = "Cannot use file: %s (rename it if it is an export)";
      finish(wholeFile(file.path(), Rejection.NOT_AN_EXPORT, message.formatted(file.skipped())));
      return;
    }
    try {
      RawRecord record = container().next();
      if (record == null) {
        Rejection changed = changed();
        finish(changed == null ? noZone : changed);
        return;
      }
      seen++;
      outcome(record).ifPresent(ready::add);
    } catch (BrokenFileException e) {
      finish(broken(e.position(), e.code(), e.reason()));
    } catch (LimitExceededException e) {
      finish(broken(0, "too_large", String.valueOf(e.getMessage())));
    } catch (NotTextException e) {
      BrokenFileException why = e.broken();
      finish(broken(why.position(), why.code(), why.reason()));
    } catch (ZipException | EOFException e) {
      finish(broken(0, "broken_gzip", "file is not whole: " + e.getMessage()));
    } catch (IOException e) {
      finish(broken(0, "unreadable", "file cannot be read: " + e.getMessage()));
    }
  }

  private Container container() throws IOException, BrokenFileException {
    if (container == null) {
      long most = task.source().options().limits().fileBytes();
      if (file.bytes() > most) {
        throw new BrokenFileException(
            "too_large",
            0,
            "file has more than %d bytes (raise limits.file_bytes)".formatted(most));
      }
      Opened file = open();
      opened = file;
      container = Containers.open(task, converter.engine(), file.content());
    }
    return container;
  }

  private Opened open() throws IOException {
    ReadTask.Part part = task.part();
    return part == null
        ? Opened.open(file, task.source().options().limits())
        : Opened.range(file, part.from(), part.to());
  }

  /** What a record is; empty if its file is set aside for it. */
  private Optional<Outcome> outcome(RawRecord record) {
    try {
      return Optional.of(read(record));
    } catch (TimeReader.NoZoneException e) {
      // The rest is read and counted all the same: so much waits for a zone, and parts of a file
      // count what the whole does.
      if (noZone == null) {
        noZone = broken(record.position(), NO_ZONE, e.advice());
      }
      return Optional.empty();
    }
  }

  private Outcome read(RawRecord record) throws TimeReader.NoZoneException {
    ObjectNode node = record.node();
    if (node == null) {
      return new Outcome.Rejected(
          new Rejection(
              file.path(),
              record.position(),
              record.column() == 0 ? null : record.column(),
              null,
              null,
              String.valueOf(record.code()),
              "Cannot read record: " + record.message(),
              record.raw()));
    }
    Optional<Join> join = join(node);
    if (join.isPresent()) {
      return piece(join.get(), record, node);
    }
    if (task.waits() && pieces == null) {
      return pending(record, node);
    }
    if (pieces == null || !task.waits()) {
      return converter.convert(file.path(), record.position(), node, record.raw(), Map.of());
    }
    List<Outcome.Key> keys = converter.keys(file.path(), node);
    Outcome outcome =
        converter.convert(
            file.path(),
            record.position(),
            node,
            record.raw(),
            pieces.of(task.role().adapter(), keys));
    pieces.used(task.role().adapter(), keys, Outcome.Fate.of(outcome));
    return outcome;
  }

  /** What a record is a piece of; empty if it is a record of its own. */
  private Optional<Join> join(ObjectNode node) {
    Adapter adapter = converter.engine().adapter();
    String name = task.role().join();
    if (name != null) {
      return adapter.joins().stream().filter(join -> join.name().equals(name)).findFirst();
    }
    return adapter.hasPiecesAmongRecords()
        ? converter.engine().pieceOf(node, converter.engine().scope(file.path(), Map.of()))
        : Optional.empty();
  }

  private Outcome piece(Join join, RawRecord record, ObjectNode node) {
    for (String field : join.require()) {
      if (node.path(field).asText("").isBlank()) {
        return rejectedPiece(record, field, "missing_field", "it has no " + field);
      }
    }
    List<String> keys =
        converter.engine().key(join, node, converter.engine().scope(file.path(), Map.of()));
    return keys.isEmpty()
        ? rejectedPiece(record, null, "no_key", "it names no incident")
        : new Outcome.Piece(
            file.path(),
            record.position(),
            task.role().adapter(),
            join.name(),
            keys,
            JsonText.write(node),
            task.role().join() == null);
  }

  private Outcome rejectedPiece(
      RawRecord record, @Nullable String field, String code, String reason) {
    return new Outcome.Rejected(
        new Rejection(
            file.path(),
            record.position(),
            null,
            null,
            field,
            code,
            "Cannot join record: %s (nothing ties it to an incident)".formatted(reason),
            record.raw()));
  }

  private Outcome pending(RawRecord record, ObjectNode node) {
    return new Outcome.Pending(
        file.path(),
        record.position(),
        task.role().adapter(),
        converter.keys(file.path(), node),
        JsonText.write(node),
        record.raw());
  }

  private @Nullable Rejection changed() throws IOException {
    return opened != null && opened.changed()
        ? broken(
            0, "changed_while_read", "file changed while it was read (run again when it is done)")
        : null;
  }

  private void finish(@Nullable Rejection why) {
    finished = true;
    Verdict verdict = Verdict.READ;
    if (why != null) {
      ready.add(new Outcome.Rejected(why));
      verdict = why.verdict();
    }
    if (pieces != null) {
      pieces.settle(verdict == Verdict.READ);
    }
    // A file that cannot be told apart into records counts as one, so that the ledger shows it. One
    // that is skipped holds no records: it is listed, not counted.
    long counted = verdict == Verdict.QUARANTINED ? Math.max(1, seen) : seen;
    ready.add(
        new Outcome.Finished(
            new FileSummary(
                file.path(),
                file.skipped() == null ? task.role().adapter() : "",
                task.role().holds(),
                verdict,
                file.bytes(),
                digest(),
                counted)));
  }

  /** The whole file set aside because the times of a record lack a zone. */
  static Outcome noZone(String file, long position, TimeReader.NoZoneException why) {
    return new Outcome.Rejected(broken(file, position, NO_ZONE, why.advice()));
  }

  private Rejection broken(long position, String code, String reason) {
    return broken(file.path(), position, code, reason);
  }

  private static Rejection broken(String file, long position, String code, String reason) {
    return wholeFile(
        file,
        code,
        "Cannot read file: %s%s (the whole file is set aside)"
            .formatted(reason, position > 0 ? ", at line or record " + position : ""));
  }

  private static Rejection wholeFile(String file, String code, String message) {
    return new Rejection(file, 0, null, null, null, code, message, null);
  }

  /** The digest of the whole file, which is closed then; empty if it cannot be read to its end. */
  private String digest() {
    if (opened == null) {
      return "";
    }
    try (Opened file = opened) {
      return task.part() == null ? file.sha256() : task.part().sha256();
    } catch (IOException e) {
      return "";
    }
  }
}
