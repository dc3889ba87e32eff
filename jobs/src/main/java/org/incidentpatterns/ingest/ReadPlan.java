package org.incidentpatterns.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.incidentpatterns.adapter.Adapter;
import org.incidentpatterns.problem.PipelineException;
import org.incidentpatterns.problem.PipelineException.Code;

/** Which file is read how, and in which portions: decided before anything is read. */
final class ReadPlan {
  /** One portion keeps a core busy for seconds, not minutes. */
  private static final long PORTION_BYTES = 32L << 20;

  private static final int PORTION_FILES = 500;

  private ReadPlan() {}

  /**
   * The tasks, in the order of the files.
   *
   * @throws PipelineException if several adapters fit a file, or an adapter has a broken expression
   */
  static List<ReadTask> tasks(List<Surveyed> files) {
    files.stream()
        .map(Surveyed::refusal)
        .filter(refusal -> !refusal.isEmpty())
        .findFirst()
        .ifPresent(
            refusal -> {
              throw new PipelineException(Code.USAGE, refusal);
            });
    Set<String> joined =
        files.stream()
            .filter(file -> file.role().join() != null || adapter(file).hasPiecesAmongRecords())
            .map(file -> file.role().adapter())
            .collect(Collectors.toCollection(TreeSet::new));
    List<ReadTask> tasks = new ArrayList<>();
    Set<String> compiled = new TreeSet<>();
    for (Surveyed file : files) {
      FileRole role = file.role();
      if (compiled.add(role.adapter())) {
        new RecordConverter(adapter(file), file.source().options());
      }
      boolean waits = role.join() == null && joined.contains(role.adapter());
      if (file.parts().isEmpty()) {
        tasks.add(new ReadTask(file.source(), role, waits, null));
      } else {
        file.parts().forEach(part -> tasks.add(new ReadTask(file.source(), role, waits, part)));
      }
    }
    return tasks;
  }

  private static Adapter adapter(Surveyed file) {
    return file.source().options().adapters().named(file.role().adapter());
  }

  /** Tasks together, so that thousands of small files do not cost thousands of starts. */
  static List<List<ReadTask>> portions(List<ReadTask> tasks, int atLeast) {
    long all = tasks.stream().mapToLong(ReadTask::bytes).sum();
    long most = Math.min(PORTION_BYTES, Math.max(1, all / Math.max(1, atLeast)));
    List<List<ReadTask>> portions = new ArrayList<>();
    List<ReadTask> portion = new ArrayList<>();
    long bytes = 0;
    // The largest first: what is left for the end is small.
    for (ReadTask task :
        tasks.stream().sorted(Comparator.comparingLong(ReadTask::bytes).reversed()).toList()) {
      if (!portion.isEmpty() && (bytes + task.bytes() > most || portion.size() >= PORTION_FILES)) {
        portions.add(portion);
        portion = new ArrayList<>();
        bytes = 0;
      }
      portion.add(task);
      bytes += task.bytes();
    }
    if (!portion.isEmpty()) {
      portions.add(portion);
    }
    return portions;
  }
}
