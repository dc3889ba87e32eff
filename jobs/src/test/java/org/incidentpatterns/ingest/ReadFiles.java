package org.incidentpatterns.ingest;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Reads files as a run does, pieces and records together, and keeps all outcomes. */
final class ReadFiles {
  private ReadFiles() {}

  static List<Outcome> outcomes(List<SourceFile> sources) {
    List<ReadTask> tasks = ReadPlan.tasks(sources.stream().map(Surveyed::whole).toList());
    PieceIndex index = new PieceIndex();
    FileReader reader = new FileReader(index);
    List<Outcome> all = new ArrayList<>();
    for (ReadTask task : tasks) {
      if (task.role().join() != null) {
        read(reader, task, all);
      }
    }
    tasks.stream()
        .filter(ReadTask::holdsBoth)
        .forEach(task -> FileReader.piecesAmongRecords(task).forEach(index::add));
    for (Outcome outcome : all) {
      if (outcome instanceof Outcome.Piece piece) {
        index.add(piece);
      }
    }
    for (ReadTask task : tasks) {
      if (task.role().join() == null) {
        read(reader, task, all);
      }
    }
    return all;
  }

  private static void read(FileReader reader, ReadTask task, List<Outcome> all) {
    Iterator<Outcome> outcomes = reader.outcomes(task);
    outcomes.forEachRemaining(all::add);
  }
}
