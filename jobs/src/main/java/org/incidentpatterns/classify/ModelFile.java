package org.incidentpatterns.classify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.incidentpatterns.files.Sha256;
import org.incidentpatterns.problem.PipelineException;
import org.incidentpatterns.problem.PipelineException.Code;
import org.incidentpatterns.problem.Problems;
import org.incidentpatterns.taxonomy.Taxonomy;

/** A model as a folder with one file, {@code model.json}. Read without Spark. */
public final class ModelFile {
  /** The name of the file. */
  public static final String NAME = "model.json";

  private static final String FORMAT = "incident-patterns-model/1";
  private static final int VERSION_LENGTH = 12;

  /** Ten times what a dictionary at its limit takes. */
  private static final long LARGEST = 64_000_000;

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .build();

  private ModelFile() {}

  /** The same model with the version that its content has. */
  public static Model versioned(Model model) {
    return withVersion(model, version(model));
  }

  /**
   * Writes a model into a folder, which is made if it is not there. What was there is replaced at
   * once or not at all.
   *
   * @return the file
   */
  public static Path write(Path folder, Model model) throws IOException {
    ObjectNode root = MAPPER.createObjectNode().put("format", FORMAT);
    root.setAll((ObjectNode) MAPPER.valueToTree(model));
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
    Files.createDirectories(folder);
    Path staged = folder.resolve(NAME + ".tmp");
    Files.writeString(staged, MAPPER.writer(printer).writeValueAsString(root) + "\n");
    Path file = folder.resolve(NAME);
    Files.move(staged, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    return file;
  }

  /**
   * Reads a model.
   *
   * @param folder that {@link #write} filled
   * @throws PipelineException if it is missing, damaged, no model, or names categories that the
   *     taxonomy does not have
   */
  public static Model read(Path folder, Taxonomy taxonomy) throws IOException {
    Path file = folder.resolve(NAME);
    if (!Files.isRegularFile(file)) {
      throw refused("no such file: " + file, "make one with: train --labels FILE --output DIR");
    }
    if (Files.size(file) > LARGEST) {
      throw refused("too large to be a model: " + file, "make it again with train");
    }
    Model model = parse(file);
    Problems problems = new Problems("model " + file);
    ModelCheck.check(model, taxonomy, problems);
    problems.throwIfAny();
    if (!model.version().equals(version(model))) {
      throw refused(
          "content does not fit its version %s: %s".formatted(model.version(), file),
          "it was damaged or edited; make it again with train");
    }
    return model;
  }

  private static Model parse(Path file) throws IOException {
    JsonNode root;
    try {
      root = MAPPER.readTree(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    } catch (JsonProcessingException e) {
      throw new PipelineException(
          Code.USAGE,
          "Cannot read model: not JSON: %s: %s (make it again with train)"
              .formatted(file, e.getOriginalMessage()),
          e);
    }
    String format = root.path("format").asText();
    if (!(root instanceof ObjectNode object) || !format.startsWith("incident-patterns-model/")) {
      throw refused("no model: " + file, "make one with: train --labels FILE --output DIR");
    }
    if (!format.equals(FORMAT)) {
      throw refused(
          "format is %s, not %s: %s".formatted(format, FORMAT, file),
          "make it again with the train of this version");
    }
    object.remove("format");
    try {
      return MAPPER.treeToValue(object, Model.class);
    } catch (JsonProcessingException e) {
      throw new PipelineException(
          Code.USAGE,
          "Cannot read model: damaged: %s: %s (make it again with train)"
              .formatted(file, e.getOriginalMessage()),
          e);
    }
  }

  private static String version(Model model) {
    try {
      byte[] content = MAPPER.writeValueAsBytes(withVersion(model, ""));
      return Sha256.hex(content).substring(0, VERSION_LENGTH);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Model withVersion(Model model, String version) {
    return new Model(
        version,
        model.taxonomyVersion(),
        model.labels(),
        model.labelsSha256(),
        model.texts(),
        model.axes());
  }

  private static PipelineException refused(String reason, String nextStep) {
    return new PipelineException(
        Code.USAGE, "Cannot read model: %s (%s)".formatted(reason, nextStep));
  }
}
