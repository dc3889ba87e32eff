package org.incidentpatterns.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.incidentpatterns.ingest.FileCheck.Checked;
import org.incidentpatterns.ingest.FileCheck.Problem;
import org.incidentpatterns.report.model.Ledger;

/** What became of a file in a few words, to be compared with what should. */
final class Verdicts {
  private Verdicts() {}

  /**
   * Of the second of three records, whose neighbours are good: {@code KEEP}, {@code QUAR} or {@code
   * QFILE}, and the codes of what is said of it.
   */
  static String ofMiddle(Checked file) {
    Ledger ledger = file.ledger();
    assertThat(ledger.balances()).isTrue();
    return switch (file.summary().verdict()) {
      case QUARANTINED -> with("QFILE", file.problems());
      case SKIPPED -> with("SKIP", file.problems());
      case READ -> {
        assertThat(ledger.seen()).isEqualTo(3);
        assertThat(file.problems()).allSatisfy(it -> assertThat(it.line()).isEqualTo(2));
        yield with(word(ledger), file.problems());
      }
    };
  }

  private static String word(Ledger ledger) {
    if (ledger.kept() == 3) {
      return "KEEP";
    }
    return ledger.kept() == 2 && ledger.quarantined() == 1 ? "QUAR" : ledger.toString();
  }

  /**
   * Of any file: {@code QFILE} or {@code SKIP}, or how many records of it were kept, merged,
   * quarantined and skipped; and the codes of what is said of them.
   */
  static String of(Checked file) {
    Ledger ledger = file.ledger();
    assertThat(ledger.balances()).isTrue();
    return switch (file.summary().verdict()) {
      case QUARANTINED -> with("QFILE", file.problems());
      case SKIPPED -> with("SKIP", file.problems());
      case READ ->
          with(
              count("KEEP", ledger.kept())
                  + count(" MERGE", ledger.merged())
                  + count(" QUAR", ledger.quarantined())
                  + count(" SKIP", ledger.skipped()),
              file.problems());
    };
  }

  private static String count(String word, long number) {
    return number == 0 ? "" : word + ' ' + number;
  }

  private static String with(String words, List<Problem> problems) {
    String codes =
        problems.stream().map(Problem::code).distinct().sorted().collect(Collectors.joining(" "));
    return (words + ' ' + codes).strip();
  }
}
