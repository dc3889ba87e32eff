package org.incidentpatterns.report.words;

import org.incidentpatterns.report.HaldenReport;
import org.junit.jupiter.api.Test;

class FindingWordsTest {
  @Test
  void show() {
    var r = HaldenReport.report();
    r.findings()
        .forEach(
            f ->
                System.out.println(
                    f.kind()
                        + "\n  # "
                        + f.headline()
                        + "\n  "
                        + f.words()
                        + "\n  note: "
                        + f.note()
                        + "\n  => "
                        + f.consequence()
                        + "\n"));
    SectionWords w = new SectionWords(r);
    for (var s : ReportSection.values()) System.out.println(s + ": " + w.opening(s));
  }
}
