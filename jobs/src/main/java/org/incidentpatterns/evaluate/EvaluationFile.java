package org.incidentpatterns.evaluate;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.incidentpatterns.problem.PipelineException;
import org.incidentpatterns.problem.PipelineException.Code;
import org.incidentpatterns.taxonomy.Axis;

/**
 * The last evaluation of a dataset: {@code evaluation.json} beside its snapshots, not in one, as it
 * speaks of a rulebook and not of the incidents of one run. The same evaluation gives the same
 * bytes.
 */
public final class EvaluationFile {
  /** The name of the file within the dataset. */
  public static final String NAME = "evaluation.json";

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(
              new SimpleModule()
                  .addSerializer(Axis.class, new AxisWord())
                  .addDeserializer(Axis.class, new WordAxis()))
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .defaultPrettyPrinter(printer())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private EvaluationFile() {}

  /**
   * The evaluation that the dataset holds; empty if there is none.
   *
   * @throws PipelineException if the file is not what {@link #write} wrote
   * @throws UncheckedIOException if it cannot be read at all
   */
  public static Optional<Evaluation> read(Path dataset) {
    Path file = dataset.resolve(NAME);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      Evaluation evaluation = MAPPER.readValue(Files.readAllBytes(file), Evaluation.class);
      if (evaluation == null) {
        throw damaged(file, "it holds null");
      }
      return Optional.of(evaluation);
    } catch (JsonProcessingException e) {
      PipelineException damaged =
          damaged(file, e.getOriginalMessage().lines().findFirst().orElse(""));
      damaged.initCause(e);
      throw damaged;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PipelineException damaged(Path file, String reason) {
    return new PipelineException(
        Code.USAGE,
        "Cannot read evaluation: file is damaged: %s: %s (run evaluate again, or remove the file)"
            .formatted(file, reason));
  }

  /**
   * Puts an evaluation in the place of the last one, by one atomic rename: whoever reads at the
   * same time finds the one or the other.
   *
   * @param dataset a folder that exists
   * @throws UncheckedIOException if it cannot be written; the last one is left as it was
   */
  public static void write(Path dataset, Evaluation evaluation) {
    Path next = dataset.resolve("." + NAME + ".next");
    try {
      String json = MAPPER.writeValueAsString(evaluation) + "\n";
      try (FileChannel channel =
          FileChannel.open(
              next,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE)) {
        ByteBuffer bytes = ByteBuffer.wrap(json.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
      Files.move(
          next,
          dataset.resolve(NAME),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Line feeds on every machine. */
  private static DefaultPrettyPrinter printer() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    return new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
  }

  private static final class AxisWord extends StdScalarSerializer<Axis> {
    private static final long serialVersionUID = 1L;

    AxisWord() {
      super(Axis.class);
    }

    @Override
    public void serialize(Axis axis, JsonGenerator generator, SerializerProvider provider)
        throws IOException {
      generator.writeString(axis.word());
    }
  }

  private static final class WordAxis extends StdScalarDeserializer<Axis> {
    private static final long serialVersionUID = 1L;

    WordAxis() {
      super(Axis.class);
    }

    @Override
    public Axis deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      String word = parser.getText();
      try {
        return Axis.of(word);
      } catch (IllegalArgumentException e) {
        throw context.weirdStringException(word, Axis.class, "no such axis");
      }
    }
  }
}
