package org.incidentpatterns.ingest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.incidentpatterns.ingest.FileCheck.Checked;
import org.incidentpatterns.ingest.FileCheck.Problem;
import org.incidentpatterns.ingest.FileSummary.Verdict;
import org.incidentpatterns.ingest.Outcome.Fate;
import org.incidentpatterns.postmortem.Postmortem;
import org.incidentpatterns.postmortem.Provenance;
import org.incidentpatterns.report.model.Ledger;
import org.jspecify.annotations.Nullable;

/** Reads files in one process and accounts for them by the rules of {@link IngestJob}. */
final class CheckReading {
  /** As {@link IngestJob} orders them; a version without a date is older than any with one. */
  private static final Comparator<Version> NEWEST_FIRST =
      Comparator.comparing(
              Version::updated, Comparator.nullsLast(Comparator.<Instant>reverseOrder()))
          .thenComparing(Comparator.comparingInt(Version::filled).reversed())
          .thenComparing(Version::hash)
          .thenComparing(Version::file)
          .thenComparing(Version::position);

  private final PieceIndex index = new PieceIndex();
  private final FileReader reader = new FileReader(index);
  private final Map<String, Account> accounts = new LinkedHashMap<>();
  private final Map<Name, List<Version>> incidents = new HashMap<>();
  private final List<Outcome.Piece> pieces = new ArrayList<>();

  private record Name(String source, String id) {}

  /** A record that may be kept. */
  private record Version(
      Name name,
      String file,
      long position,
      String hash,
      @Nullable Instant updated,
      int filled,
      List<Problem> changes) {}

  /** What is counted of one file. */
  private static final class Account {
    private @Nullable FileSummary summary;
    private final List<Problem> problems = new ArrayList<>();
    private long kept;
    private long changed;
    private long merged;
    private long skipped;

    void skip(Problem problem) {
      skipped++;
      problems.add(problem);
    }
  }

  FileCheck read(List<ReadTask> tasks) {
    tasks.forEach(task -> accounts.put(task.source().file().path(), new Account()));
    // Pieces first: with them, every record can be read as it comes.
    tasks.stream().filter(task -> task.role().join() != null).forEach(this::read);
    tasks.stream()
        .filter(ReadTask::holdsBoth)
        .forEach(task -> pieces.addAll(FileReader.piecesAmongRecords(task)));
    pieces.forEach(index::add);
    tasks.stream().filter(task -> task.role().join() == null).forEach(this::read);
    incidents.values().forEach(this::account);
    pieces.stream().filter(piece -> isRead(piece.file())).forEach(this::account);
    return result();
  }

  private void read(ReadTask task) {
    Account account = account(task.source().file().path());
    List<Problem> rejected = new ArrayList<>();
    List<Problem> skipped = new ArrayList<>();
    List<Version> versions = new ArrayList<>();
    List<Outcome.Piece> found = new ArrayList<>();
    Iterator<Outcome> outcomes = reader.outcomes(task);
    while (outcomes.hasNext()) {
      Outcome outcome = outcomes.next();
      if (outcome instanceof Outcome.Read record) {
        versions.add(version(record.postmortem()));
      } else if (outcome instanceof Outcome.Piece piece) {
        found.add(piece);
      } else if (outcome instanceof Outcome.Rejected problem) {
        Rejection why = problem.rejection();
        boolean skip = why.verdict() == Verdict.SKIPPED && why.position() > 0;
        (skip ? skipped : rejected).add(problem(why));
      } else if (outcome instanceof Outcome.Finished finished) {
        account.summary = finished.summary();
        if (finished.summary().verdict() == Verdict.QUARANTINED) {
          // Only the reason why the whole file is set aside still holds.
          rejected.removeIf(problem -> problem.line() > 0);
          account.problems.addAll(rejected);
          return;
        }
      }
    }
    account.problems.addAll(rejected);
    skipped.forEach(account::skip);
    versions.forEach(
        version ->
            incidents.computeIfAbsent(version.name(), name -> new ArrayList<>()).add(version));
    if (task.role().join() != null) {
      pieces.addAll(found);
    }
  }

  private boolean isRead(String file) {
    FileSummary summary = account(file).summary;
    return summary != null && summary.verdict() == Verdict.READ;
  }

  private Account account(String file) {
    return accounts.computeIfAbsent(file, path -> new Account());
  }

  private static Problem problem(Rejection why) {
    return new Problem(why.position(), why.column(), why.field(), why.code(), why.message());
  }

  private static Version version(Postmortem postmortem) {
    Provenance where = postmortem.provenance();
    return new Version(
        new Name(postmortem.source(), postmortem.id()),
        where.file(),
        where.position(),
        where.contentHash(),
        postmortem.times().updated(),
        postmortem.filled(),
        postmortem.changes().stream()
            .map(
                change ->
                    new Problem(
                        where.position(), null, change.field(), change.code(), change.message()))
            .toList());
  }

  private void account(List<Version> versions) {
    versions.sort(NEWEST_FIRST);
    String newest = versions.get(0).hash();
    Set<String> seen = new HashSet<>();
    for (Version version : versions) {
      Account account = account(version.file());
      account.problems.addAll(version.changes());
      if (!seen.add(version.hash())) {
        account.merged++;
      } else if (version.hash().equals(newest)) {
        account.kept++;
        account.changed += version.changes().isEmpty() ? 0 : 1;
      } else {
        account.problems.add(
            new Problem(
                version.position(),
                null,
                null,
                Rejection.SUPERSEDED,
                Rejection.SUPERSEDED_MESSAGE));
      }
    }
  }

  private void account(Outcome.Piece piece) {
    Account account = account(piece.file());
    Fate fate = index.fate(piece).orElse(null);
    Optional<StrayPiece> stray = StrayPiece.of(fate, piece.amongRecords());
    if (stray.isEmpty()) {
      account.kept += piece.amongRecords() ? 0 : 1;
      account.merged += piece.amongRecords() ? 1 : 0;
      return;
    }
    Problem problem =
        new Problem(piece.position(), null, null, stray.get().code(), stray.get().message());
    if (stray.get().isSkipped()) {
      account.skip(problem);
    } else {
      account.problems.add(problem);
    }
  }

  private FileCheck result() {
    List<Checked> checked = new ArrayList<>();
    Ledger totals = new Ledger(0, 0, 0, 0, 0);
    for (Account account : accounts.values()) {
      FileSummary summary = Objects.requireNonNull(account.summary, "a file was not read");
      Ledger ledger =
          new Ledger(
              summary.seen(),
              account.kept,
              account.merged,
              summary.seen() - account.kept - account.merged - account.skipped,
              account.skipped);
      account.problems.sort(
          Comparator.comparingLong(Problem::line)
              .thenComparing(Problem::code)
              .thenComparing(Problem::message));
      checked.add(new Checked(summary, ledger, account.changed, account.problems));
      if (summary.holds().equals(FileRole.INCIDENTS)) {
        totals = totals.plus(ledger);
      }
    }
    return new FileCheck(checked, totals);
  }
}
