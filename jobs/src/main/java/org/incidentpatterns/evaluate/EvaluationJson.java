package org.incidentpatterns.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.incidentpatterns.evaluate.Evaluation.AxisFigures;
import org.incidentpatterns.evaluate.Evaluation.CategoryFigures;
import org.incidentpatterns.evaluate.Evaluation.OriginFigures;
import org.incidentpatterns.evaluate.Evaluation.Reliability;
import org.incidentpatterns.patterns.Shares;
import org.incidentpatterns.report.model.Share;
import org.incidentpatterns.report.words.Numbers;
import org.incidentpatterns.taxonomy.Axis;
import org.incidentpatterns.taxonomy.Label;
import org.incidentpatterns.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;

/** An evaluation as one JSON object, with the shares and intervals that its counts give. */
public final class EvaluationJson {
  private static final ObjectMapper MAPPER = JsonMapper.builder().build();

  private final Taxonomy taxonomy;
  private final int mistakes;

  /**
   * @param mistakes how many are listed of each axis at most
   */
  public EvaluationJson(Taxonomy taxonomy, int mistakes) {
    this.taxonomy = taxonomy;
    this.mistakes = mistakes;
  }

  /** The object, without a line end behind it. */
  public String of(Evaluator.Result result) throws JsonProcessingException {
    Evaluation evaluation = result.evaluation();
    ObjectNode root = MAPPER.createObjectNode();
    root.put("labels", evaluation.labels());
    root.put("labels_sha256", evaluation.labelsSha256());
    root.put("taxonomy_version", evaluation.taxonomyVersion());
    root.put("texts", evaluation.texts());
    ArrayNode origins = root.putArray("origins");
    evaluation
        .origins()
        .forEach(
            origin ->
                origins.addObject().put("origin", origin.origin()).put("texts", origin.texts()));
    ArrayNode axes = root.putArray("axes");
    for (AxisFigures figures : evaluation.axes()) {
      ObjectNode axis = axes.addObject();
      put(figures, axis);
      putMistakes(figures.axis(), result, axis.putArray("mistakes"));
    }
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root);
  }

  private void put(AxisFigures figures, ObjectNode node) {
    Axis axis = figures.axis();
    long labelled = figures.labelled();
    node.put("axis", axis.word());
    node.put("labelled", labelled);
    put(Shares.of(figures.right(), labelled), node.putObject("right"));
    put(Shares.of(figures.named(), labelled), node.putObject("named"));
    put(Shares.of(figures.abstained(), labelled), node.putObject("abstained"));
    node.put("coarse", figures.coarse());
    put("kappa", figures.kappa(), node);
    put("macro_f1", figures.macroF1(), node);
    putLeftOut(figures.leftOut(), labelled, node);
    ArrayNode categories = node.putArray("categories");
    figures.categories().forEach(category -> put(axis, category, categories.addObject()));
    ArrayNode confusion = node.putArray("confusion");
    figures
        .confusion()
        .forEach(
            cell ->
                confusion
                    .addObject()
                    .put("labelled", cell.labelled())
                    .put("found", cell.found())
                    .put("texts", cell.texts()));
    ArrayNode reliability = node.putArray("reliability");
    figures.reliability().forEach(bin -> put(bin, reliability.addObject()));
    ArrayNode byOrigin = node.putArray("by_origin");
    figures.byOrigin().forEach(origin -> put(origin, byOrigin.addObject()));
  }

  private void put(Axis axis, CategoryFigures category, ObjectNode node) {
    node.put("category", category.category());
    node.put("title", taxonomy.title(axis, category.category()));
    node.put("labelled", category.labelled());
    node.put("found", category.found());
    node.put("right", category.right());
    put(Shares.of(category.right(), category.found()), node.putObject("precision"));
    put(Shares.of(category.right(), category.labelled()), node.putObject("recall"));
    put("f1", category.labelled() == 0 ? null : category.f1(), node);
  }

  private static void put(Reliability bin, ObjectNode node) {
    put("from", bin.from(), node);
    put("to", bin.to(), node);
    put("confidence", bin.confidence(), node);
    put(Shares.of(bin.right(), bin.labels()), node.putObject("right"));
  }

  private static void put(OriginFigures origin, ObjectNode node) {
    node.put("origin", origin.origin());
    put(Shares.of(origin.right(), origin.labelled()), node.putObject("right"));
    putLeftOut(origin.leftOut(), origin.labelled(), node);
  }

  private static void putLeftOut(@Nullable Long right, long labelled, ObjectNode node) {
    if (right == null) {
      node.putNull("left_out");
    } else {
      put(Shares.of(right, labelled), node.putObject("left_out"));
    }
  }

  private void putMistakes(Axis axis, Evaluator.Result result, ArrayNode list) {
    for (Mistake mistake : Mistake.worst(axis, result.texts(), mistakes)) {
      Label found = mistake.found();
      ObjectNode node = list.addObject();
      node.put("id", mistake.id());
      node.put("title", mistake.title());
      node.put("origin", mistake.origin());
      ArrayNode labelled = node.putArray("labelled");
      mistake.labelled().forEach(labelled::add);
      node.put("found", found.category());
      put("confidence", found.isKnown() ? found.confidence() : null, node);
      node.put("quote", found.quote());
      node.put("section", found.section());
    }
  }

  private static void put(Share share, ObjectNode node) {
    node.put("count", share.count());
    node.put("of", share.of());
    put("share", share.share(), node);
    put("low", share.low(), node);
    put("high", share.high(), node);
  }

  /** Ten significant digits, as in the report. */
  private static void put(String field, @Nullable Double number, ObjectNode node) {
    if (number == null) {
      node.putNull(field);
    } else {
      node.put(field, Numbers.plain(number));
    }
  }
}
