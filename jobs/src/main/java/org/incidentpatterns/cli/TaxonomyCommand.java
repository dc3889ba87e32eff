package org.incidentpatterns.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.incidentpatterns.taxonomy.Axis;
import org.incidentpatterns.taxonomy.Category;
import org.incidentpatterns.taxonomy.Former;
import org.incidentpatterns.taxonomy.Taxonomy;
import org.incidentpatterns.taxonomy.TaxonomyWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code taxonomy}: the categories in force, after the user's file was laid over the shipped one.
 */
@Command(
    name = "taxonomy",
    description = {
      "Shows the categories in force: the shipped taxonomy with labels.taxonomy of the settings.",
      ""
    })
final class TaxonomyCommand implements Callable<Integer> {
  private static final ObjectMapper MAPPER = JsonMapper.builder().build();

  /** How it is printed. */
  enum TaxonomyFormat {
    TEXT,
    JSON,
    YAML
  }

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Settings, see docs/configuration.md. Default: none, the shipped taxonomy.")
  private @Nullable Path config;

  @Option(
      names = "--axis",
      paramLabel = "AXIS",
      description =
          "root_cause, contributing_factor, trigger, detection or mitigation. Default: all.")
  private @Nullable Axis axis;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "TEXT",
      description = "text, json or yaml; the last two with all phrases. Default: text.")
  private TaxonomyFormat format = TaxonomyFormat.TEXT;

  @Override
  public Integer call() throws Exception {
    Taxonomy taxonomy = Rulebooks.of(config).taxonomy();
    Set<Axis> axes = axis == null ? EnumSet.allOf(Axis.class) : EnumSet.of(axis);
    spec.commandLine()
        .getOut()
        .println(
            switch (format) {
              case TEXT -> text(taxonomy, axes);
              case JSON ->
                  MAPPER
                      .writerWithDefaultPrettyPrinter()
                      .writeValueAsString(TaxonomyWriter.tree(taxonomy, axes));
              case YAML -> TaxonomyWriter.yaml(taxonomy, axes).stripTrailing();
            });
    return 0;
  }

  private static String text(Taxonomy taxonomy, Set<Axis> axes) {
    int widest =
        taxonomy.categories().stream().mapToInt(category -> category.id().length()).max().orElse(0);
    String row = "  %-" + Math.max(1, widest) + "s  %s";
    List<String> lines = new ArrayList<>();
    lines.add("Taxonomy " + taxonomy.version());
    for (Axis each : axes) {
      lines.add("");
      lines.add("%s (%s)".formatted(each.title(), each.word()));
      for (Category category : taxonomy.categories(each)) {
        lines.add(
            row.formatted(
                category.id(),
                "%s, %d phrases".formatted(category.title(), category.phrases().size())));
      }
      for (Former former : taxonomy.former()) {
        if (former.axis() == each) {
          String fate = former.mergedInto() == null ? "retired" : "part of " + former.mergedInto();
          lines.add(row.formatted(former.id(), former.title() + ", " + fate));
        }
      }
    }
    return String.join(System.lineSeparator(), lines);
  }
}
