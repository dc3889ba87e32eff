package org.incidentpatterns.report.output;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import org.incidentpatterns.report.model.IncidentExplanation;
import org.incidentpatterns.report.model.QuarterReport;
import org.incidentpatterns.report.words.Numbers;

/**
 * The model as JSON: keys in snake_case as in the dataset, in the order of the records' components;
 * times in ISO 8601; numbers with ten significant digits; the same bytes for the same model.
 */
public final class ReportJson {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .addModule(
              new SimpleModule()
                  .addSerializer(Double.class, new PlainNumber())
                  .addSerializer(double.class, new PlainNumber()))
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .defaultPrettyPrinter(printer())
          .build();

  private ReportJson() {}

  /** The report as text that ends with a line feed. */
  public static String write(QuarterReport report) {
    try {
      return MAPPER.writeValueAsString(report) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "Cannot write report as JSON: " + report.header().quarter(), e);
    }
  }

  /** The working behind one incident as text that ends with a line feed. */
  public static String write(IncidentExplanation incident) {
    try {
      return MAPPER.writeValueAsString(incident) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Cannot write incident as JSON: " + incident.id(), e);
    }
  }

  /** The report that {@link #write(QuarterReport)} wrote; refuses anything else. */
  public static QuarterReport read(String json) {
    try {
      return MAPPER.readValue(json, QuarterReport.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Cannot read report: " + e.getOriginalMessage(), e);
    }
  }

  /** Line feeds on every machine. */
  private static DefaultPrettyPrinter printer() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    return new DefaultPrettyPrinter()
        .withSeparators(
            Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER))
        .withObjectIndenter(indenter)
        .withArrayIndenter(indenter);
  }

  private static final class PlainNumber extends StdSerializer<Double> {
    private static final long serialVersionUID = 1L;

    PlainNumber() {
      super(Double.class);
    }

    @Override
    public void serialize(Double number, JsonGenerator generator, SerializerProvider provider)
        throws IOException {
      generator.writeNumber(Numbers.plain(number).toPlainString());
    }
  }
}
