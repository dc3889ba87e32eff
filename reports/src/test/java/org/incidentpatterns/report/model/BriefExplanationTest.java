package org.incidentpatterns.report.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.incidentpatterns.report.Explained;
import org.incidentpatterns.report.model.IncidentExplanation.AxisPart;
import org.incidentpatterns.report.model.IncidentExplanation.Mark;
import org.incidentpatterns.report.model.IncidentExplanation.Piece;
import org.incidentpatterns.report.model.IncidentExplanation.Point;
import org.incidentpatterns.report.model.IncidentExplanation.ScoreSheet;
import org.incidentpatterns.report.words.ExplanationWords;
import org.junit.jupiter.api.Test;

class BriefExplanationTest {
  private final IncidentExplanation brief = BriefExplanation.of(Explained.faint());

  @Test
  void shouldSumUpWhatFaintlyCountedCategoryByCategory() {
    List<ScoreSheet> sheets = brief.axes().get(0).sheets();

    assertThat(sheets.get(0).points()).extracting(Point::points).containsExactly(0.9, 0.5);
    assertThat(ExplanationWords.leftOut(sheets.get(0)))
        .isEqualTo("and 2 sentences that faintly sound like it, 0.40 points together");
    assertThat(sheets.get(0).faintPoints()).isCloseTo(0.4, within(1e-9));
    assertThat(sheets.get(1).points()).isEmpty();
    assertThat(ExplanationWords.leftOut(sheets.get(1)))
        .isEqualTo("1 sentence that faintly sounds like it, 0.15 points");
  }

  @Test
  void shouldKeepWhatALabelRestsOnHoweverFaint() {
    ScoreSheet given = brief.axes().get(1).sheets().get(0);

    assertThat(given.points()).extracting(Point::points).containsExactly(0.2);
    assertThat(given.faintLeftOut()).isEqualTo(1);
  }

  @Test
  void shouldMarkOnlyWhatIsListedAndNumberItAnew() {
    assertThat(brief.text().get(0).pieces())
        .extracting(Piece::text, Piece::passage)
        .containsExactly(
            tuple("One. Two. ", 0), tuple("Three.", 1), tuple(" ", 0), tuple("Four.", 2));
    assertThat(brief.text().get(0).pieces().get(3).marks())
        .extracting(Mark::category)
        .containsExactly("expiry");
    AxisPart cause = brief.axes().get(0);
    assertThat(cause.labels().get(0).passage()).isEqualTo(2);
    assertThat(cause.sheets().get(0).points()).extracting(Point::passage).containsExactly(2, 1);
  }

  @Test
  void shouldLeaveTheRestAsItIs() {
    assertThat(BriefExplanation.of(Explained.incident())).isEqualTo(Explained.incident());
    assertThat(BriefExplanation.of(Explained.silent())).isEqualTo(Explained.silent());
    assertThat(BriefExplanation.of(brief).text()).isEqualTo(brief.text());
  }
}
