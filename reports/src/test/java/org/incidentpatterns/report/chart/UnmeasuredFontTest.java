package org.incidentpatterns.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.incidentpatterns.report.chart.ChartSheet.Box;
import org.incidentpatterns.report.chart.ChartSheet.Interval;
import org.incidentpatterns.report.chart.ChartSheet.Spot;
import org.junit.jupiter.api.Test;

class UnmeasuredFontTest {
  @Test
  void shouldStayWhatItIs() {
    Font font = new UnmeasuredFont();

    assertThat(font.getFamily()).isEqualTo(Font.SANS_SERIF);
    assertThat(font.deriveFont(Map.of())).isSameAs(font);
  }

  /** What keeps charts working, and the same, where fonts are missing or different. */
  @Test
  void shouldBeTheOnlyFontThatAChartAsksFor() {
    List<Font> fonts = new ArrayList<>();
    List<String> measured = new ArrayList<>();
    SVGGraphics2D graphics =
        new SVGGraphics2D(
            SVGGeneratorContext.createDefault(
                GenericDOMImplementation.getDOMImplementation()
                    .createDocument("http://www.w3.org/2000/svg", "svg", null)),
            false) {
          @Override
          public void setFont(Font font) {
            fonts.add(font);
          }

          @Override
          public FontMetrics getFontMetrics(Font font) {
            measured.add(font.getName());
            return new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB)
                .createGraphics()
                .getFontMetrics(font);
          }
        };
    ChartSheet sheet =
        new ChartSheet(100, 50, Scale.logarithmic(1, 5, 100, 95), Scale.linear(0, 45, 9, 5));
    sheet.rule(ChartInk.RULE, 1, 1, 100, 1);
    sheet.boxes(ChartInk.NOW, List.of(new Box(1, 2, 10, 3)));
    sheet.barWhiskers(
        ChartInk.WHISKER, ChartInk.WHISKER_OVER_BAR, 3, List.of(new Interval(5, 10, 20, 2.5)));
    sheet.line(ChartInk.LINE, List.of(new Spot(1, 1), new Spot(50, 5)));
    sheet.text(5, 20, ChartInk.TEXT, Align.MIDDLE, "text");
    sheet.chart().draw(graphics, new Rectangle2D.Double(0, 0, 100, 50));

    assertThat(fonts).isNotEmpty().allMatch(font -> font instanceof UnmeasuredFont);
    assertThat(measured).isEmpty();
  }
}
