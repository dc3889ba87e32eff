package org.incidentpatterns.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import scala.jdk.javaapi.CollectionConverters;

/** Prints rows of a query. Lists and groups are printed as JSON in every format. */
final class RowPrinter {
  private static final ObjectMapper MAPPER = JsonMapper.builder().build();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int WIDEST = 80;

  private final List<String> names;

  RowPrinter(StructType schema) {
    this.names = List.of(schema.fieldNames());
  }

  /** Columns as wide as they need, at most 80 characters. */
  void table(List<Row> rows, PrintWriter out) throws IOException {
    List<List<String>> lines = new ArrayList<>();
    lines.add(names);
    for (Row row : rows) {
      lines.add(texts(row).stream().map(RowPrinter::shortened).toList());
    }
    int[] widths = new int[names.size()];
    for (List<String> line : lines) {
      for (int column = 0; column < widths.length; column++) {
        widths[column] = Math.max(widths[column], line.get(column).length());
      }
    }
    for (int index = 0; index < lines.size(); index++) {
      print(lines.get(index), widths, out);
      if (index == 0) {
        print(Arrays.stream(widths).mapToObj("-"::repeat).toList(), widths, out);
      }
    }
  }

  private static void print(List<String> line, int[] widths, PrintWriter out) {
    StringBuilder text = new StringBuilder();
    for (int column = 0; column < widths.length; column++) {
      String cell = line.get(column);
      text.append(column == 0 ? "" : "  ").append(cell);
      if (column < widths.length - 1) {
        text.append(" ".repeat(widths[column] - cell.length()));
      }
    }
    out.println(text);
  }

  private static String shortened(String text) {
    return PlainText.shortened(text.replaceAll("\\p{Cntrl}+", " "), WIDEST);
  }

  /** RFC 4180 with a header; null is an empty cell. */
  void csv(List<Row> rows, PrintWriter out) throws IOException {
    CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180);
    printer.printRecord(names);
    for (Row row : rows) {
      printer.printRecord(texts(row));
    }
  }

  /** An array of objects. */
  void json(List<Row> rows, PrintWriter out) throws IOException {
    ArrayNode array = NODES.arrayNode();
    rows.forEach(row -> array.add(object(row)));
    out.println(MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(array));
  }

  private static List<String> texts(Row row) throws IOException {
    List<String> texts = new ArrayList<>();
    for (int column = 0; column < row.length(); column++) {
      JsonNode node = node(row.get(column));
      texts.add(node.isNull() ? "" : node.isContainerNode() ? node.toString() : node.asText());
    }
    return texts;
  }

  private static ObjectNode object(Row row) {
    ObjectNode object = NODES.objectNode();
    String[] names = row.schema().fieldNames();
    for (int column = 0; column < names.length; column++) {
      object.set(names[column], node(row.get(column)));
    }
    return object;
  }

  private static JsonNode node(@Nullable Object value) {
    if (value == null) {
      return NODES.nullNode();
    }
    if (value instanceof Row row) {
      return object(row);
    }
    if (value instanceof scala.collection.Iterable<?> values) {
      ArrayNode array = NODES.arrayNode();
      CollectionConverters.asJava(values).forEach(element -> array.add(node(element)));
      return array;
    }
    if (value instanceof Long || value instanceof Integer || value instanceof Short) {
      return NODES.numberNode(((Number) value).longValue());
    }
    if (value instanceof Double || value instanceof Float) {
      return NODES.numberNode(((Number) value).doubleValue());
    }
    if (value instanceof Boolean flag) {
      return NODES.booleanNode(flag);
    }
    return NODES.textNode(value.toString());
  }
}
