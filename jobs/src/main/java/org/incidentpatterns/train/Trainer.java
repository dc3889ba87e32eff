package org.incidentpatterns.train;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.incidentpatterns.classify.AxisModel;
import org.incidentpatterns.classify.Classifier;
import org.incidentpatterns.classify.Model;
import org.incidentpatterns.classify.ModelFile;
import org.incidentpatterns.classify.Observation;
import org.incidentpatterns.classify.Rulebook;
import org.incidentpatterns.evaluate.LabelledText;
import org.incidentpatterns.postmortem.Postmortem;
import org.incidentpatterns.taxonomy.Axis;

/**
 * Learns a model from labelled texts, axis by axis, and says of each whether it beats the rules.
 *
 * <p>Cost: about a hundred regressions for each axis that carries labels.
 */
public final class Trainer {
  private final Rulebook rulebook;
  private final AxisTrainer axisTrainer;

  /**
   * @param rulebook the rules to beat; a model that it holds is left out
   * @param progress is told each step, from several threads
   */
  public Trainer(Rulebook rulebook, Regression regression, Consumer<String> progress) {
    this.rulebook = rulebook.withModel(null);
    this.axisTrainer = new AxisTrainer(regression, progress);
  }

  /**
   * Learns.
   *
   * @param labels name of the file they were read from
   * @param labelsSha256 of its bytes, in hex
   */
  public Model train(List<LabelledText> texts, String labels, String labelsSha256) {
    Classifier classifier = new Classifier(rulebook);
    Map<Axis, List<Example>> examples = new EnumMap<>(Axis.class);
    for (LabelledText text : texts) {
      Map<Axis, Observation> observations = classifier.observe(text.postmortem());
      text.accepted()
          .forEach(
              (axis, accepted) -> {
                Observation observation = observations.get(axis);
                if (observation != null) {
                  examples
                      .computeIfAbsent(axis, any -> new ArrayList<>())
                      .add(
                          new Example(
                              observation, accepted, text.origin(), words(text.postmortem())));
                }
              });
    }
    List<AxisModel> axes = new ArrayList<>();
    examples.forEach((axis, each) -> axes.add(axisTrainer.train(axis, each)));
    return ModelFile.versioned(
        new Model("", rulebook.taxonomy().version(), labels, labelsSha256, texts.size(), axes));
  }

  private static String words(Postmortem postmortem) {
    return postmortem.title() + "\n" + postmortem.body();
  }
}
