package org.incidentpatterns.ingest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.incidentpatterns.ExportFolder;

/** How the files of a {@link MixedFolder} are written: the format follows from the name. */
final class MixedFormats {
  private MixedFormats() {}

  /** A record or row that is given as cells between bars, as the file has it; all else stays. */
  static String written(String file, String text) {
    if (text.startsWith("{") || text.startsWith("[") || !text.contains("|")) {
      return text;
    }
    String[] cells = text.split("\\|", -1);
    if (!file.contains(".json")) {
      String between = file.endsWith(".tsv") ? "\t" : ",";
      return String.join(between, Arrays.stream(cells).map(MixedFormats::cell).toList());
    }
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    object.put("id", cells[0]).put("title", cells[1]).put("started_at", cells[2]);
    if (!cells[3].isEmpty()) {
      object.put("updated_at", cells[3]);
    }
    return object.toString();
  }

  private static String cell(String text) {
    return text.matches("[\\w: -]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
  }

  /**
   * A whole file of these entries.
   *
   * @param random decides how its lines end
   */
  static byte[] bytes(String file, List<String> entries, Random random) {
    String lineEnd = random.nextBoolean() ? "\n" : "\r\n";
    if (file.endsWith(".json")) {
      String list = "[" + String.join("," + lineEnd, entries) + "]";
      String key = file.contains("other") ? "incidents" : "follow_ups";
      return utf8(file.startsWith("f/") ? "{\"" + key + "\":" + list + "}" : list);
    }
    String header =
        file.contains("items.csv") ? "incident_id|title" : "id|title|started_at|updated_at";
    String lines = String.join(lineEnd, entries) + (random.nextBoolean() ? lineEnd : "");
    if (file.contains(".jsonl")) {
      return file.endsWith(".gz") ? ExportFolder.gzip(lines) : utf8(lines);
    }
    return utf8(header.replace("|", file.endsWith(".tsv") ? "\t" : ",") + lineEnd + lines);
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
