package org.incidentpatterns.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.incidentpatterns.ingest.FileSummary.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Reads files, one after the other, and keeps what it compiled for the next. Whatever a file holds,
 * it ends with its summary and never with an exception: a broken file is set aside whole, and what
 * was already read of it is taken back by whoever sees the verdict.
 */
final class FileReader {
  private final @Nullable PieceIndex pieces;
  private final Map<String, RecordConverter> converters = new HashMap<>();
  private @Nullable SourceOptions options;

  /** Records that wait for pieces are handed over as {@link Outcome.Pending}. */
  FileReader() {
    this(null);
  }

  /**
   * Reads in one process.
   *
   * @param pieces of all files, for records that wait for them; null to hand such records over
   */
  FileReader(@Nullable PieceIndex pieces) {
    this.pieces = pieces;
  }

  /**
   * The outcomes of one file, the summary last. Records are read as they are asked for, so a file
   * of any size needs the memory of one.
   */
  Iterator<Outcome> outcomes(ReadTask task) {
    return new FileOutcomes(task, converter(task), pieces);
  }

  /** The pieces among the records of one file, which is read for them alone; none if it breaks. */
  static List<Outcome.Piece> piecesAmongRecords(ReadTask task) {
    List<Outcome.Piece> pieces = new ArrayList<>();
    Iterator<Outcome> outcomes = new FileReader().outcomes(task);
    while (outcomes.hasNext()) {
      Outcome outcome = outcomes.next();
      if (outcome instanceof Outcome.Piece piece) {
        pieces.add(piece);
      } else if (outcome instanceof Outcome.Finished finished
          && finished.summary().verdict() == Verdict.QUARANTINED) {
        return List.of();
      }
    }
    return pieces;
  }

  // Files that were listed together share their options; comparing these by value costs more than
  // compiling the expressions again.
  @SuppressWarnings("ReferenceEquality")
  private RecordConverter converter(ReadTask task) {
    SourceOptions asked = task.source().options();
    if (options != asked) {
      options = asked;
      converters.clear();
    }
    return converters.computeIfAbsent(
        task.role().adapter(), name -> new RecordConverter(asked.adapters().named(name), asked));
  }
}
