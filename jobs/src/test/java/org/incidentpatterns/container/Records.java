package org.incidentpatterns.container;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** All records of a container, for tests. */
public final class Records {
  public static final int MAX_LINE = 1_000;

  private Records() {}

  public static List<RawRecord> of(Container container) throws IOException, BrokenFileException {
    List<RawRecord> records = new ArrayList<>();
    for (RawRecord next = container.next(); next != null; next = container.next()) {
      records.add(next);
    }
    return records;
  }

  public static List<RawRecord> ofLines(byte[] bytes) throws IOException, BrokenFileException {
    return of(new JsonLines(new ByteArrayInputStream(bytes), 1_000_000, 1));
  }

  public static List<RawRecord> ofLines(String text) throws IOException, BrokenFileException {
    return of(new JsonLines(stream(text), MAX_LINE, 1));
  }

  public static List<RawRecord> ofCsv(String text) throws IOException, BrokenFileException {
    return of(CsvRecords.canonical(stream(text), MAX_LINE));
  }

  /** The records of one document, where the path leads. */
  public static List<RawRecord> ofJson(String path, String text)
      throws IOException, BrokenFileException {
    return of(new JsonStream(stream(text), JsonPath.of(path).orElseThrow(), false));
  }

  /** The records of documents that follow each other. */
  public static List<RawRecord> ofJsonPages(String path, String text)
      throws IOException, BrokenFileException {
    return of(new JsonStream(stream(text), JsonPath.of(path).orElseThrow(), true));
  }

  /** The record exactly as it stands in its file. */
  public static String raw(RawRecord record) {
    return new String(record.raw(), StandardCharsets.UTF_8);
  }

  /** The record as it is handed on. */
  public static String json(RawRecord record) {
    return String.valueOf(record.node());
  }

  public static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
