package org.incidentpatterns.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.incidentpatterns.evaluate.EvaluationJson;
import org.incidentpatterns.evaluate.EvaluationText;
import org.incidentpatterns.evaluate.Evaluator;
import org.incidentpatterns.taxonomy.Taxonomy;

/**
 * What {@code evaluate} has found.
 *
 * @param mistakes how many are shown of each axis
 */
record EvaluationSummary(Taxonomy taxonomy, int mistakes, Evaluator.Result result)
    implements Summary {
  @Override
  public String text() {
    return new EvaluationText(taxonomy, mistakes).of(result);
  }

  @Override
  public String json() throws JsonProcessingException {
    return new EvaluationJson(taxonomy, mistakes).of(result);
  }
}
