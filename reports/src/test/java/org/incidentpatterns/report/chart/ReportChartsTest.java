package org.incidentpatterns.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every chart, whatever it is given. */
class ReportChartsTest {
  private static final int LARGEST = 7 * 1024;
  private static final int LARGEST_SMALL_MULTIPLE = 2 * 1024;
  private static final Pattern FINER_THAN_TENTHS = Pattern.compile("\\.\\d\\d");

  @ParameterizedTest(name = "{0}")
  @MethodSource("org.incidentpatterns.report.chart.ChartCases#charts")
  void shouldNameItselfToThoseWhoCannotSeeIt(String name, Supplier<String> chart) {
    Svg svg = Svg.read(chart.get());

    assertThat(svg.root().getAttribute("role")).isEqualTo("img");
    assertThat(svg.root().getAttribute("aria-labelledby")).isEqualTo("id-t id-d");
    assertThat(svg.all("title").get(0).getAttribute("id")).isEqualTo("id-t");
    assertThat(svg.all("desc").get(0).getAttribute("id")).isEqualTo("id-d");
    assertThat(svg.title()).isNotBlank();
    assertThat(svg.description()).isNotBlank().endsWith(".");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("org.incidentpatterns.report.chart.ChartCases#charts")
  void shouldBringNothingThatAPageMustNotHave(String name, Supplier<String> chart) {
    assertThat(chart.get())
        .startsWith("<svg class=\"")
        .endsWith("</svg>")
        .doesNotContain(
            " style=",
            "font",
            " fill",
            "stroke",
            "transform",
            "clip",
            "url(",
            "http",
            "<script",
            "<style",
            "NaN",
            "Infinity",
            "null",
            " width=",
            " height=",
            "xml:");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("org.incidentpatterns.report.chart.ChartCases#charts")
  void shouldUseOnlyClassesThatTheStyleSheetKnows(String name, Supplier<String> chart) {
    assertThat(ReportCharts.cssClasses()).containsAll(Svg.read(chart.get()).classes());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("org.incidentpatterns.report.chart.ChartCases#charts")
  void shouldStaySmall(String name, Supplier<String> chart) {
    String svg = chart.get();
    int most = svg.contains("panel") ? LARGEST_SMALL_MULTIPLE : LARGEST;

    assertThat(svg.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(most);
    assertThat(drawing(svg)).doesNotContainPattern(FINER_THAN_TENTHS);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("org.incidentpatterns.report.chart.ChartCases#charts")
  void shouldGiveTheSameBytesAgainAlsoWhereNumbersAreWrittenOtherwise(
      String name, Supplier<String> chart) {
    String first = chart.get();
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(chart.get()).isEqualTo(first);
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("org.incidentpatterns.report.chart.ChartCases#charts")
  void shouldKeepTextInsideTheDrawing(String name, Supplier<String> chart) {
    Svg svg = Svg.read(chart.get());

    assertThat(svg.all("text"))
        .allSatisfy(
            text -> {
              assertThat(number(text.getAttribute("x"))).isBetween(0.0, (double) svg.width());
              assertThat(number(text.getAttribute("y"))).isBetween(8.0, (double) svg.height());
            });
  }

  private static double number(String attribute) {
    return attribute.isEmpty() ? 0 : Double.parseDouble(attribute);
  }

  /** The markup without its words. */
  private static String drawing(String svg) {
    return svg.replaceAll(">[^<]*<", "><");
  }
}
