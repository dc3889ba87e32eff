package org.incidentpatterns.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.incidentpatterns.problem.PipelineException;
import org.incidentpatterns.taxonomy.Axis;
import org.incidentpatterns.taxonomy.Taxonomy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorrectionReaderTest {
  @TempDir Path folder;

  @Test
  void shouldReadColumnsByNameInAnyOrder() throws IOException {
    Corrections corrections =
        read(
            """
            Reason,category,ID,axis,comment
            "Said so, by the team",capacity,INC-1,root_cause,anything
            Nobody knows,undetermined,INC-2,trigger,
            """);

    assertThat(corrections.rows())
        .containsExactly(
            new Correction(
                "INC-1", null, Axis.ROOT_CAUSE, "capacity", null, "Said so, by the team", 2),
            new Correction("INC-2", null, Axis.TRIGGER, "undetermined", null, "Nobody knows", 3));
    assertThat(corrections.digest()).hasSize(64);
  }

  @Test
  void shouldReadWhatSpreadsheetsSave() throws IOException {
    assertThat(
            read("\uFEFFid;axis;category;reason;source\r\n'=1;trigger;deployment;x;jira\r\n;;;;\r\n")
                .rows())
        .containsExactly(new Correction("=1", "jira", Axis.TRIGGER, "deployment", null, "x", 2));
  }

  @Test
  void shouldPassOverRowsOfAReviewThatNobodyTouched() throws IOException {
    Corrections corrections =
        read(
            """
            id,source,axis,category,reason,current,confidence,title,quote
            INC-1,csv,root_cause,capacity,,capacity,0.41,Slow,"It was
            slow"
            INC-1,csv,contributing_factor,test_gap,No test,alert_noise,0.5,Slow,
            INC-2,csv,detection,customer_report,Confirmed,customer_report,0.5,Down,
            """);

    assertThat(corrections.untouched()).isEqualTo(1);
    assertThat(corrections.rows())
        .containsExactly(
            new Correction(
                "INC-1", "csv", Axis.CONTRIBUTING_FACTOR, "test_gap", "alert_noise", "No test", 4),
            new Correction(
                "INC-2", "csv", Axis.DETECTION, "customer_report", null, "Confirmed", 5));
  }

  @Test
  void shouldTellAllProblemsAtOnceByTheirLines() {
    assertThatThrownBy(
            () ->
                read(
                    """
                    id,axis,category,reason,current
                    INC-1,rootcause,capacity,x,
                    INC-1,root_cause,capacty,x,
                    INC-1,root_cause,Code defects,x,
                    INC-2,root_cause,capacity,,code_defect
                    INC-2,root_cause,capacity,,
                    ,trigger,deployment,x,
                    INC-3,,,x,
                    INC-4,trigger,deployment,x
                    """))
        .isInstanceOfSatisfying(
            PipelineException.class, e -> assertThat(e.code().exitStatus()).isEqualTo(2))
        .hasMessageContaining("Cannot read overrides ")
        .hasMessageContaining(": 8 problems:")
        .hasMessageContaining("line 2: unknown axis: rootcause (nearest: root_cause)")
        .hasMessageContaining("line 3: unknown category of root_cause: capacty (nearest: capacity)")
        .hasMessageContaining(
            "line 4: unknown category of root_cause: Code defects (nearest: code_defect)")
        .hasMessageContaining("line 5: reason is missing: INC-2")
        .hasMessageContaining("line 6: reason is missing: INC-2")
        .hasMessageContaining("line 7: id is missing")
        .hasMessageContaining("line 8: axis is missing")
        .hasMessageContaining("line 9: row has 4 columns, the header has 5");
  }

  @Test
  void shouldTellRowsThatContradictEachOther() {
    assertThatThrownBy(
            () ->
                read(
                    """
                    id,source,axis,category,reason,current
                    A,,trigger,deployment,x,
                    A,,trigger,expiry,x,
                    B,,root_cause,capacity,x,
                    B,,root_cause,undetermined,x,
                    C,,contributing_factor,test_gap,x,
                    C,,contributing_factor,test_gap,y,
                    D,,contributing_factor,test_gap,x,
                    D,,contributing_factor,ownership,x,review_gap
                    E,,detection,customer_report,x,
                    E,jira,detection,customer_report,x,
                    """))
        .hasMessageContaining(": 5 problems:")
        .hasMessageContaining(
            "line 3: trigger of A: expiry (contradicts line 2: only one label can be)")
        .hasMessageContaining(
            "line 5: root_cause of B: undetermined (contradicts line 4: cannot stand beside capacity)")
        .hasMessageContaining("line 7: contributing_factor of C: test_gap (contradicts line 6: ")
        .hasMessageContaining("line 9: contributing_factor of D: ownership (contradicts line 8: ")
        .hasMessageContaining("line 11: detection of E: customer_report (contradicts line 10: ");
  }

  @Test
  void shouldTakeOneIdOfTwoSourcesForTwoIncidents() throws IOException {
    assertThat(
            read("""
                    id,source,axis,category,reason
                    A,jira,trigger,deployment,x
                    A,csv,trigger,expiry,x
                    """)
                .rows())
        .hasSize(2);
  }

  @Test
  void shouldTellColumnsThatAreMissingTwiceOrMisspelt() {
    assertThatThrownBy(() -> read("id,axis,axis,category,reson,curent\n"))
        .hasMessageContaining("column stands twice: axis")
        .hasMessageContaining("column is missing: reason")
        .hasMessageContaining("unknown column: reson (nearest: reason)")
        .hasMessageContaining("unknown column: curent (nearest: current)");
  }

  @Test
  void shouldTellAFileThatIsNoneOrNoText() {
    assertThatThrownBy(() -> CorrectionReader.read(folder.resolve("none.csv"), Taxonomy.standard()))
        .hasMessageStartingWith("Cannot read overrides: no such file: ");
    assertThatThrownBy(() -> read("")).hasMessageContaining("file is empty");
    assertThatThrownBy(
            () ->
                read(
                    "id,axis,category,reason\nINC-1,trigger,deployment,über\n"
                        .getBytes(StandardCharsets.ISO_8859_1)))
        .hasMessageContaining("line 2");
    assertThatThrownBy(() -> read("id,axis,category,reason\n\"a,b\n"))
        .isInstanceOf(PipelineException.class);
  }

  private Corrections read(String text) throws IOException {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private Corrections read(byte[] bytes) throws IOException {
    Path file = folder.resolve("overrides.csv");
    Files.write(file, bytes);
    Corrections corrections = CorrectionReader.read(file, Taxonomy.standard());
    assertThat(List.copyOf(corrections.ids())).isSorted();
    return corrections;
  }
}
