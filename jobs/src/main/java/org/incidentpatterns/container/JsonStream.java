package org.incidentpatterns.container;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.incidentpatterns.container.StrictJson.RefusedException;
import org.incidentpatterns.files.Limits;
import org.jspecify.annotations.Nullable;

/**
 * Records at a path of a JSON document, or of several documents one after the other (pages). They
 * are read one by one, so a file of any size needs the memory of one record. A syntax error
 * anywhere breaks the file, as nothing behind it can be told apart; an element that is whole but no
 * record is set aside alone.
 *
 * <p>Without keys the elements of an array are the records, or an object alone is one. Where keys
 * lead to an array its elements are the records; where they lead to an object, its values are, and
 * each is given its key as {@code _key} unless it has one; where they lead to null there are none,
 * as some tools write an empty list. A document in which they lead nowhere breaks the file. Names
 * that stand twice are looked for in records, and for the keys of the path; the rest of a document
 * is passed over.
 */
public final class JsonStream implements Container {
  /** The name under which a record is given the key that it lay under. */
  public static final String KEY = "_key";

  /** What the records of the document at hand lie in. */
  private enum Form {
    /** Between documents. */
    NONE,
    /** Null, where a list was expected. */
    NOTHING,
    ARRAY,
    OBJECT,
    /** The document is the record. */
    ALONE
  }

  private final RecordedInput input;
  private final StrictJson json;
  private final JsonParser parser;
  private final JsonPath path;
  private final boolean severalDocuments;

  private Form form = Form.NONE;
  private long documents;
  private long position;

  /** Reads records within {@link Limits#STANDARD}. */
  public JsonStream(InputStream utf8, JsonPath path, boolean severalDocuments) throws IOException {
    this(utf8, path, severalDocuments, Limits.STANDARD);
  }

  /**
   * Reads records.
   *
   * @param severalDocuments whether more documents may follow the first
   * @param limits of one record, and of nesting; passing one breaks the file
   */
  public JsonStream(InputStream utf8, JsonPath path, boolean severalDocuments, Limits limits)
      throws IOException {
    this.input = new RecordedInput(new Utf8Input(utf8), limits.lineBytes());
    this.json = new StrictJson(limits.nesting());
    this.parser = json.parser(input);
    this.path = path;
    this.severalDocuments = severalDocuments;
  }

  @Override
  public @Nullable RawRecord next() throws IOException, BrokenFileException {
    try {
      while (form != Form.NONE || enter()) {
        RawRecord record = record();
        if (record != null) {
          return record;
        }
        leave();
      }
      return null;
    } catch (JsonProcessingException e) {
      RefusedException refused = json.refused(e, parser);
      throw broken(refused.code(), "file " + refused.reason());
    } catch (NotTextException e) {
      throw e.broken();
    } catch (RecordTooLongException e) {
      throw broken("line_too_long", String.valueOf(e.getMessage()));
    }
  }

  /** Goes to the records of the next document; false if there is none. */
  private boolean enter() throws IOException, BrokenFileException {
    input.keepFrom(parser.currentLocation().getByteOffset());
    JsonToken root = parser.nextToken();
    if (root == null) {
      if (documents == 0) {
        throw broken(BrokenFileException.EMPTY, "file is empty");
      }
      return false;
    }
    if (documents > 0 && !severalDocuments) {
      throw broken(
          "trailing_text",
          "file goes on after its end (name it .jsonl if it holds one record a line)");
    }
    documents++;
    if (!root.isStructStart()) {
      throw broken("not_records", "file is JSON but neither an array nor an object");
    }
    if (path.keys().isEmpty()) {
      form = root == JsonToken.START_ARRAY ? Form.ARRAY : Form.ALONE;
      return true;
    }
    input.keepNothing();
    if (path.isKeyedRoot()) {
      form = root == JsonToken.START_ARRAY ? Form.ARRAY : Form.OBJECT;
      return true;
    }
    for (String key : path.keys()) {
      find(key);
    }
    form =
        switch (parser.currentToken()) {
          case START_ARRAY -> Form.ARRAY;
          case START_OBJECT -> Form.OBJECT;
          case VALUE_NULL -> Form.NOTHING;
          default -> throw noRecords();
        };
    return true;
  }

  /** Moves to the value of a key of the object that the parser stands at. */
  private void find(String key) throws IOException, BrokenFileException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      throw noRecords();
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      if (parser.currentName().equals(key)) {
        parser.nextToken();
        return;
      }
      passOver(key);
    }
    throw noRecords();
  }

  /** Passes over a field that is not on the path. */
  private void passOver(String key) throws IOException, BrokenFileException {
    String name = parser.currentName();
    if (name.equalsIgnoreCase(key)) {
      throw broken(StrictJson.REPEATED_NAME, "file " + StrictJson.twice(name));
    }
    parser.nextToken();
    parser.skipChildren();
  }

  /** The next record of the document at hand; null behind the last. */
  private @Nullable RawRecord record() throws IOException {
    if (form == Form.NOTHING) {
      return null;
    }
    if (form == Form.ALONE) {
      return parser.currentToken() == JsonToken.START_OBJECT ? value(null) : null;
    }
    input.keepFrom(parser.currentLocation().getByteOffset());
    JsonToken token = parser.nextToken();
    if (token == JsonToken.END_ARRAY || token == JsonToken.END_OBJECT) {
      return null;
    }
    if (form == Form.ARRAY) {
      return value(null);
    }
    String key = parser.currentName();
    parser.nextToken();
    return value(key);
  }

  /** The value that begins at the token at hand, as a record. */
  private RawRecord value(@Nullable String key) throws IOException {
    position++;
    long start = parser.currentTokenLocation().getByteOffset();
    try {
      JsonNode value = json.value(parser);
      byte[] raw = raw(start);
      RawRecord record = RawRecord.of(position, value, raw, "record is JSON but no object");
      ObjectNode object = record.node();
      if (key != null && object != null && !object.has(KEY)) {
        object.put(KEY, key);
      }
      return record;
    } catch (RefusedException e) {
      return RawRecord.unreadable(position, 0, raw(start), e.code(), "record " + e.reason());
    }
  }

  private byte[] raw(long start) {
    return input.slice(start, parser.currentLocation().getByteOffset());
  }

  /** Reads on to the end of the document. */
  private void leave() throws IOException, BrokenFileException {
    form = Form.NONE;
    input.keepNothing();
    List<String> keys = path.isKeyedRoot() ? List.of() : path.keys();
    for (int level = keys.size() - 1; level >= 0; level--) {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        passOver(keys.get(level));
      }
    }
  }

  private BrokenFileException noRecords() {
    return broken(
        "no_records", "document %d has no %s (is it of another tool?)".formatted(documents, path));
  }

  private BrokenFileException broken(String code, String message) {
    return new BrokenFileException(code, position, message);
  }
}
