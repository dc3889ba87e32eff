package org.incidentpatterns.classify;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.incidentpatterns.problem.Problems;
import org.incidentpatterns.taxonomy.Axis;
import org.incidentpatterns.taxonomy.Taxonomy;

/** Whether a model that was read is whole and fits the taxonomy in force. */
final class ModelCheck {
  private ModelCheck() {}

  static void check(Model model, Taxonomy taxonomy, Problems problems) {
    Set<String> axes = new HashSet<>();
    for (AxisModel axis : model.axes()) {
      if (Arrays.stream(Axis.values()).noneMatch(known -> known.word().equals(axis.axis()))) {
        problems.add("no such axis: %s", axis.axis());
      } else if (!axes.add(axis.axis())) {
        problems.add("axis twice: %s", axis.axis());
      } else if (axis.used()) {
        check(axis, taxonomy, problems);
      }
    }
  }

  private static void check(AxisModel model, Taxonomy taxonomy, Problems problems) {
    Set<String> categories = new HashSet<>();
    for (String category : model.categories()) {
      if (!isAnswer(Axis.of(model.axis()), category, taxonomy)) {
        problems.add(
            "%s: category is not in taxonomy %s: %s (train again, or set labels.taxonomy to the file "
                + "that it was trained with)",
            model.axis(), taxonomy.version(), category);
      }
      if (!categories.add(category)) {
        problems.add("%s: category twice: %s", model.axis(), category);
      }
    }
    if (categories.size() < 2) {
      problems.add("%s: a model needs two categories", model.axis());
    }
    if (!isFinite(model.rulesWeight()) || !isFinite(model.modelWeight())) {
      problems.add("%s: weights must be finite and not negative", model.axis());
    }
    checkSize(model, "intercepts", model.intercepts(), problems);
    Set<String> names = new HashSet<>();
    for (AxisModel.Feature feature : model.features()) {
      checkSize(model, "coefficients of " + feature.name(), feature.coefficients(), problems);
      if (!isFinite(feature.scale())) {
        problems.add("%s: scale of %s must be finite", model.axis(), feature.name());
      }
      if (!names.add(feature.name())) {
        problems.add("%s: feature twice: %s", model.axis(), feature.name());
      }
    }
  }

  private static boolean isAnswer(Axis axis, String category, Taxonomy taxonomy) {
    return category.equals(Axis.UNDETERMINED)
        || category.equals(Axis.NOT_DOCUMENTED)
        || taxonomy.category(axis, category).isPresent();
  }

  private static void checkSize(
      AxisModel model, String what, List<Double> values, Problems problems) {
    if (values.size() != model.categories().size()) {
      problems.add(
          "%s: %d %s for %d categories",
          model.axis(), values.size(), what, model.categories().size());
    }
    if (values.stream().anyMatch(value -> !Double.isFinite(value))) {
      problems.add("%s: %s must be finite", model.axis(), what);
    }
  }

  private static boolean isFinite(double value) {
    return Double.isFinite(value) && value >= 0;
  }
}
