package org.incidentpatterns.ingest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.incidentpatterns.ingest.FileSummary.Holds;
import org.incidentpatterns.ingest.FileSummary.Verdict;
import org.incidentpatterns.postmortem.Postmortem;
import org.incidentpatterns.report.model.Ledger;
import org.jspecify.annotations.Nullable;

/**
 * What reading the inputs would give, without Spark and without writing. Of each record only its
 * name and digest stay in memory.
 */
public record FileCheck(List<Checked> files, Ledger totals) {
  public FileCheck {
    files = List.copyOf(files);
  }

  /**
   * One file.
   *
   * @param changed kept records with a repaired or dropped value
   */
  public record Checked(FileSummary summary, Ledger ledger, long changed, List<Problem> problems) {}

  /**
   * One thing to know about a file.
   *
   * @param line or number of the record; 0 for the whole file
   */
  public record Problem(long line, @Nullable String field, String code, String message) {}

  /** A record that may be kept. */
  private record Version(
      String file, long position, String hash, @Nullable Instant updated, boolean changed) {}

  /** As {@link IngestJob} orders them; a version without a date is older than any with one. */
  private static final Comparator<Version> NEWEST_FIRST =
      Comparator.comparing(
              Version::updated, Comparator.nullsLast(Comparator.<Instant>reverseOrder()))
          .thenComparing(Version::hash)
          .thenComparing(Version::file)
          .thenComparing(Version::position);

  /** Reads all files, one after the other. */
  public static FileCheck of(List<SourceFile> sources) {
    Map<String, List<Problem>> problems = new HashMap<>();
    Map<String, List<Version>> incidents = new HashMap<>();
    List<FileSummary> summaries = new ArrayList<>();
    List<Outcome.Item> items = new ArrayList<>();
    for (SourceFile source : sources) {
      List<Outcome> read = new ArrayList<>();
      new FileReader(source.options()).read(source.file(), read::add);
      FileSummary summary = ((Outcome.Finished) read.get(read.size() - 1)).summary();
      summaries.add(summary);
      boolean whole = summary.verdict() == Verdict.READ;
      for (Outcome outcome : read) {
        if (outcome instanceof Outcome.Rejected rejected
            && (whole || rejected.rejection().position() == 0)) {
          problem(problems, rejected.rejection());
        } else if (outcome instanceof Outcome.Read record && whole) {
          add(incidents, problems, record.postmortem());
        } else if (outcome instanceof Outcome.Item item && whole) {
          items.add(item);
        }
      }
    }
    return account(summaries, incidents, items, problems);
  }

  private static void problem(Map<String, List<Problem>> problems, Rejection rejection) {
    problems
        .computeIfAbsent(rejection.file(), file -> new ArrayList<>())
        .add(
            new Problem(
                rejection.position(), rejection.field(), rejection.code(), rejection.message()));
  }

  private static void add(
      Map<String, List<Version>> incidents,
      Map<String, List<Problem>> problems,
      Postmortem postmortem) {
    String file = postmortem.provenance().file();
    long position = postmortem.provenance().position();
    incidents
        .computeIfAbsent(postmortem.source() + '\u0000' + postmortem.id(), key -> new ArrayList<>())
        .add(
            new Version(
                file,
                position,
                postmortem.provenance().contentHash(),
                postmortem.times().updated(),
                !postmortem.changes().isEmpty()));
    postmortem
        .changes()
        .forEach(
            change ->
                problems
                    .computeIfAbsent(file, name -> new ArrayList<>())
                    .add(new Problem(position, change.field(), change.code(), change.message())));
  }

  /** Counts by file what became of its records, by the rules of {@link IngestJob}. */
  private static FileCheck account(
      List<FileSummary> summaries,
      Map<String, List<Version>> incidents,
      List<Outcome.Item> items,
      Map<String, List<Problem>> problems) {
    Map<String, long[]> counts = new HashMap<>();
    for (List<Version> versions : incidents.values()) {
      versions.sort(NEWEST_FIRST);
      String kept = versions.get(0).hash();
      Set<String> seen = new HashSet<>();
      for (Version version : versions) {
        long[] count = counts.computeIfAbsent(version.file(), file -> new long[4]);
        if (!seen.add(version.hash())) {
          count[1]++;
        } else if (version.hash().equals(kept)) {
          count[0]++;
          count[3] += version.changed() ? 1 : 0;
        } else {
          count[2]++;
          problems
              .computeIfAbsent(version.file(), file -> new ArrayList<>())
              .add(
                  new Problem(
                      version.position(),
                      null,
                      "superseded",
                      "Cannot keep record: a later version of the same id exists (nothing to do)"));
        }
      }
    }
    for (Outcome.Item item : items) {
      long[] count = counts.computeIfAbsent(item.file(), file -> new long[4]);
      if (incidents.containsKey(item.source() + '\u0000' + item.incidentId())) {
        count[0]++;
      } else {
        count[2]++;
        problems
            .computeIfAbsent(item.file(), file -> new ArrayList<>())
            .add(
                new Problem(
                    item.position(),
                    "incident_id",
                    "no_such_incident",
                    "Cannot join action item: its incident is not among the kept ones (add the "
                        + "incident to the export)"));
      }
    }
    List<Checked> checked = new ArrayList<>();
    Ledger totals = new Ledger(0, 0, 0, 0, 0);
    for (FileSummary summary : summaries) {
      long[] count = counts.getOrDefault(summary.path(), new long[4]);
      Ledger ledger =
          new Ledger(summary.seen(), count[0], count[1], summary.seen() - count[0] - count[1], 0);
      List<Problem> sorted = new ArrayList<>(problems.getOrDefault(summary.path(), List.of()));
      sorted.sort(Comparator.comparingLong(Problem::line).thenComparing(Problem::code));
      checked.add(new Checked(summary, ledger, count[3], List.copyOf(sorted)));
      if (summary.holds() == Holds.INCIDENTS) {
        totals = totals.plus(ledger);
      }
    }
    return new FileCheck(checked, totals);
  }
}
