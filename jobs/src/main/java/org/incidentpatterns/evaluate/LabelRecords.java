package org.incidentpatterns.evaluate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.incidentpatterns.container.BrokenFileException;
import org.incidentpatterns.container.Container;
import org.incidentpatterns.container.CsvRecords;
import org.incidentpatterns.container.JsonLines;
import org.incidentpatterns.container.JsonPath;
import org.incidentpatterns.container.JsonStream;
import org.incidentpatterns.container.RawRecord;
import org.incidentpatterns.container.TextInput;
import org.incidentpatterns.files.Limits;

/** The records of a file of labels, whatever holds them. */
final class LabelRecords {
  /** What the records of a file are counted in. */
  private enum Form {
    LINES("line"),
    ARRAY("record"),
    CSV("line");

    private final String place;

    Form(String place) {
      this.place = place;
    }
  }

  private final Form form;
  private final byte[] bytes;
  private final LabelProblems problems;

  private LabelRecords(Form form, byte[] bytes, LabelProblems problems) {
    this.form = form;
    this.bytes = bytes;
    this.problems = problems;
  }

  /** The records of a file; its name says what it is, or else its first character. */
  static LabelRecords of(Path file, byte[] bytes, LabelProblems problems) throws IOException {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".csv") || name.endsWith(".tsv")) {
      return new LabelRecords(Form.CSV, bytes, problems);
    }
    boolean lines = name.endsWith(".jsonl") || name.endsWith(".ndjson");
    return new LabelRecords(formOf(beginning(bytes), lines), bytes, problems);
  }

  private static Form formOf(String beginning, boolean lines) {
    String text = beginning.stripLeading();
    if (text.startsWith("[")) {
      return Form.ARRAY;
    }
    if (lines) {
      return Form.LINES;
    }
    if (!text.startsWith("{")) {
      return Form.CSV;
    }
    // One object that is spread over lines, and more behind it, are read as lines are not.
    return text.lines().findFirst().orElse("").stripTrailing().endsWith("}")
        ? Form.LINES
        : Form.ARRAY;
  }

  private static String beginning(byte[] bytes) throws IOException {
    try {
      return TextInput.of(new ByteArrayInputStream(bytes), null).beginning();
    } catch (BrokenFileException e) {
      return "";
    }
  }

  /** Hands on every record with its place; what breaks the file is told as a problem. */
  void forEach(BiConsumer<String, RawRecord> taker) throws IOException {
    try {
      Container container = open(TextInput.of(new ByteArrayInputStream(bytes), null).utf8());
      for (RawRecord record = container.next(); record != null; record = container.next()) {
        taker.accept(form.place + " " + record.position(), record);
      }
    } catch (BrokenFileException e) {
      problems.add(e.position() == 0 ? "" : form.place + " " + e.position(), e.reason());
    }
  }

  private Container open(InputStream utf8) throws IOException, BrokenFileException {
    Limits limits = Limits.STANDARD;
    return switch (form) {
      case LINES -> new JsonLines(utf8, limits.lineBytes(), 1, limits.nesting());
      case ARRAY -> new JsonStream(utf8, new JsonPath(List.of()), true, limits);
      case CSV -> CsvRecords.canonical(utf8, limits.lineBytes());
    };
  }
}
