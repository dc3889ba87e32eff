package org.incidentpatterns.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.incidentpatterns.classify.AxisModel;
import org.incidentpatterns.classify.AxisModel.Figures;
import org.incidentpatterns.classify.AxisModel.OriginFigures;
import org.incidentpatterns.classify.Model;
import org.incidentpatterns.patterns.Shares;
import org.incidentpatterns.report.model.Share;
import org.incidentpatterns.report.words.Numbers;
import org.incidentpatterns.taxonomy.Axis;

/**
 * What {@code train} prints.
 *
 * @param file where the model was written
 */
record TrainSummary(Model model, Path file) implements Summary {
  private static final ObjectMapper MAPPER = JsonMapper.builder().build();
  private static final int MOST_ORIGINS = 12;

  /** A few lines an axis; the last line says how to use the model. */
  @Override
  public String text() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%d labelled texts in %s, taxonomy %s"
            .formatted(
                model.texts(),
                PlainText.of(model.labels()),
                PlainText.of(model.taxonomyVersion())));
    for (AxisModel axis : model.axes()) {
      lines.add("");
      lines.add(
          "%s: %s"
              .formatted(
                  Axis.of(axis.axis()).title(),
                  axis.used() ? "the model joins the rules" : "the rules stand alone"));
      if (axis.figures() != null) {
        add(axis.figures(), lines);
      }
      lines.add("  " + axis.why());
    }
    lines.add("");
    boolean any = model.axes().stream().anyMatch(AxisModel::used);
    lines.add("Model %s  %s".formatted(model.version(), file));
    lines.add(
        any
            ? "It joins a run whose settings name its folder as labels.model."
            : "It joins the rules on no axis; to name it in the settings changes nothing.");
    return String.join(System.lineSeparator(), lines);
  }

  private static void add(Figures figures, List<String> lines) {
    lines.add(
        figures.leftOut().equals("origins")
            ? "  %d texts of %d origins, whole origins left out, %d times"
                .formatted(figures.texts(), figures.origins().size(), figures.folds())
            : "  %d texts, a part of them left out, %d times (too few origins to leave out whole)"
                .formatted(figures.texts(), figures.folds()));
    lines.add(line("rules alone", figures.rules(), figures.texts()));
    lines.add(line("model alone", figures.model(), figures.texts()));
    lines.add(
        line("together", figures.together(), figures.texts())
            + String.format(Locale.ROOT, ", at a mean confidence of %.2f", figures.confidence()));
    if (figures.leftOut().equals("origins")) {
      figures.origins().stream()
          .limit(MOST_ORIGINS)
          .forEach(origin -> lines.add("    " + line(origin)));
      if (figures.origins().size() > MOST_ORIGINS) {
        lines.add(
            "    … and %d more (all with --format json)"
                .formatted(figures.origins().size() - MOST_ORIGINS));
      }
    }
  }

  private static String line(String what, long right, long of) {
    Share share = Shares.of(right, of);
    return String.format(
        Locale.ROOT,
        "  %-12s %3d right, %s (%s)",
        what,
        right,
        Numbers.percent(share),
        Numbers.interval(share));
  }

  private static String line(OriginFigures origin) {
    return "%s, %d texts: rules %d, model %d, together %d"
        .formatted(
            PlainText.of(origin.origin()),
            origin.texts(),
            origin.rules(),
            origin.model(),
            origin.together());
  }

  /** The same as one object. */
  @Override
  public String json() throws JsonProcessingException {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("model", file.toString())
        .put("version", model.version())
        .put("taxonomy_version", model.taxonomyVersion())
        .put("labels", model.labels())
        .put("labels_sha256", model.labelsSha256())
        .put("texts", model.texts());
    ArrayNode axes = root.putArray("axes");
    for (AxisModel axis : model.axes()) {
      ObjectNode node = axes.addObject();
      node.put("axis", axis.axis()).put("used", axis.used()).put("why", axis.why());
      if (axis.figures() != null) {
        put(node, axis.figures());
      }
    }
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root);
  }

  private static void put(ObjectNode node, Figures figures) {
    node.put("left_out", figures.leftOut())
        .put("folds", figures.folds())
        .put("texts", figures.texts())
        .put("rules", figures.rules())
        .put("model", figures.model())
        .put("together", figures.together())
        .put("mended", figures.mended())
        .put("spoilt", figures.spoilt())
        .put("chance", figures.chance())
        .put("confidence", figures.confidence());
    ArrayNode origins = node.putArray("origins");
    for (OriginFigures origin : figures.origins()) {
      origins
          .addObject()
          .put("origin", origin.origin())
          .put("texts", origin.texts())
          .put("rules", origin.rules())
          .put("model", origin.model())
          .put("together", origin.together());
    }
  }
}
