package org.incidentpatterns.ingest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.incidentpatterns.ExportFolder;
import org.incidentpatterns.report.model.Ledger;

/**
 * A folder of exports of several kinds and tools, one record in five hostile, made from a seed; and
 * what has to become of each file.
 */
final class MixedFolder {
  /** How many records lie in the files that can be counted. */
  static final int RECORDS = 10_000;

  private static final int GOOD = 7_000;
  private static final int GOOD_ITEMS = 900;
  private static final int OTHER_TOOL = 100;

  /** Files of the canonical format, in the order of their paths. */
  private static final List<String> FILES =
      List.of("a/lines.jsonl", "b/list.json", "c/packed.jsonl.gz", "d/table.csv", "e/tabs.tsv");

  private static final List<String> TITLES =
      List.of(
          "Checkout times out",
          "\"quoted\", with a comma; and a semicolon",
          "=HYPERLINK(\"x\")",
          "two\nlines",
          "\u202ereversed\u202c",
          "\ud83d\udd25 fire",
          "<b>bold</b>",
          "tab\there",
          "\u00c4rger \u6f22\u5b57");

  /** Lines that are no record, and why. */
  private static final List<String[]> BAD_LINES =
      List.of(
          new String[] {"{", "not_json"},
          new String[] {"}", "not_json"},
          new String[] {"[]", "not_an_object"},
          new String[] {"null", "not_an_object"},
          new String[] {"{}", "no_id"},
          new String[] {"a\u0000b", "not_json"},
          new String[] {"{\"id\":\"a\\u0000\",\"title\":\"t\"}", "no_id"},
          new String[] {"{\"id\":\"1\",\"id\":\"2\"}", "repeated_name"},
          new String[] {"{\"id\":\"1\",\"ID\":\"2\"}", "repeated_name"},
          new String[] {"{\"id\":\"x\",\"title\":[]}", "no_title"},
          new String[] {"{\"id\":\"x\",\"title\":\"t\",\"started_at\":1e400}", "no_date"},
          new String[] {"[".repeat(2_000), "too_deep"},
          new String[] {"<<<<<<< HEAD", "not_json"});

  /** Elements of a list that are whole, but no record. */
  private static final List<String[]> BAD_ELEMENTS =
      List.of(
          BAD_LINES.get(2), BAD_LINES.get(3), BAD_LINES.get(4), BAD_LINES.get(7), BAD_LINES.get(9));

  private static final List<String[]> BAD_ROWS =
      List.of(
          new String[] {"X", "wrong_columns"},
          new String[] {"X|t|2025-10-02T12:00:00Z|2025-12-01T00:00:00Z|extra", "wrong_columns"},
          new String[] {"|t|2025-10-02T12:00:00Z|", "no_id"},
          new String[] {"X||2025-10-02T12:00:00Z|", "no_title"},
          new String[] {"X|t|2025-W40|", "no_date"});

  private final ExportFolder folder;
  private final Random random;
  private final Map<String, Account> accounts = new TreeMap<>();
  private final Set<String> broken = new TreeSet<>();
  private final Set<String> keptIds = new TreeSet<>();

  /** What a file holds, and what has to become of it. */
  private static final class Account {
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Long> codes = new TreeMap<>();
  }

  /**
   * One record of a file.
   *
   * @param name what is the same in copies of a record; empty if there are none
   * @param fate {@code kept}, {@code skipped} or a code
   */
  private record Entry(String text, String name, String fate) {}

  private MixedFolder(Path path, long seed) {
    folder = new ExportFolder(path);
    random = new Random(seed);
  }

  static MixedFolder write(Path path, long seed) {
    MixedFolder mixed = new MixedFolder(path, seed);
    mixed.fill();
    return mixed;
  }

  List<SourceFile> sources() {
    return folder.sources();
  }

  /** The ids of the records of the canonical format that have to be kept. */
  Set<String> keptIds() {
    return keptIds;
  }

  /** Files of which nothing may be kept. */
  Set<String> broken() {
    return broken;
  }

  /** The ledger that each file that can be read has to have. */
  Map<String, Ledger> ledgers() {
    Map<String, Ledger> ledgers = new TreeMap<>();
    Set<String> seen = new HashSet<>();
    for (Map.Entry<String, Account> file : accounts.entrySet()) {
      Ledger ledger = new Ledger(0, 0, 0, 0, 0);
      for (Entry entry : file.getValue().entries) {
        // Of copies the first counts, in the order of files and places.
        boolean copy = entry.fate().equals("kept") && !seen.add(entry.name());
        ledger = ledger.plus(copy ? new Ledger(1, 0, 1, 0, 0) : ledger(entry.fate()));
      }
      ledgers.put(file.getKey(), ledger);
    }
    return ledgers;
  }

  private static Ledger ledger(String fate) {
    return switch (fate) {
      case "kept" -> new Ledger(1, 1, 0, 0, 0);
      case Rejection.NOT_AN_INCIDENT -> new Ledger(1, 0, 0, 0, 1);
      default -> new Ledger(1, 0, 0, 1, 0);
    };
  }

  /** How often each code has to be given, by file. */
  Map<String, Map<String, Long>> codes() {
    Map<String, Map<String, Long>> codes = new TreeMap<>();
    accounts.forEach((file, account) -> codes.put(file, account.codes));
    return codes;
  }

  private void fill() {
    for (int number = 0; number < GOOD; number++) {
      put(anyFile(), good(number), "G-" + number, "kept");
      keptIds.add("G-" + number);
    }
    for (int number = 0; number < GOOD_ITEMS; number++) {
      putItem("G-" + random.nextInt(GOOD), "kept");
    }
    otherTool();
    int left = RECORDS - accounts.values().stream().mapToInt(file -> file.entries.size()).sum();
    for (int number = 0; number < left; number++) {
      hostile(number);
    }
    for (Account account : accounts.values()) {
      Collections.shuffle(account.entries, random);
    }
    accounts.forEach(
        (name, account) -> {
          account.entries.stream()
              .filter(entry -> !entry.fate().equals("kept"))
              .forEach(entry -> account.codes.merge(entry.fate(), 1L, Long::sum));
          folder.with(
              name,
              MixedFormats.bytes(name, account.entries.stream().map(Entry::text).toList(), random));
        });
    breakFiles();
  }

  private void hostile(int number) {
    int known = random.nextInt(GOOD);
    switch (random.nextInt(7)) {
      case 0 -> put(anyFile(), good(known), "G-" + known, "kept");
      case 1 -> put(anyFile(), older(known), "", "superseded");
      case 2 -> putItem("nobody-" + number, "no_such_incident");
      case 3 -> putItem("set aside", "incident_set_aside");
      case 4 ->
          putItem(random.nextBoolean() ? "in a cut list" : "without a zone", "no_such_incident");
      default -> {
        String file = anyFile();
        String[] bad = any(file);
        put(file, bad[0], "", bad[1]);
      }
    }
  }

  private String[] any(String file) {
    List<String[]> bad =
        file.contains(".jsonl") ? BAD_LINES : file.endsWith(".json") ? BAD_ELEMENTS : BAD_ROWS;
    return bad.get(random.nextInt(bad.size()));
  }

  /** Incidents of a tool whose ids are those of ours, with tests and follow-ups among them. */
  private void otherTool() {
    for (int number = 0; number < OTHER_TOOL / 2; number++) {
      boolean test = random.nextInt(5) == 0;
      ObjectNode incident = JsonNodeFactory.instance.objectNode();
      incident.put("id", "01-" + number).put("reference", "G-" + number).put("name", "Other");
      incident.put("mode", test ? "test" : "standard").put("created_at", "2025-10-02T12:00:00Z");
      incident.putObject("incident_status").put("category", "closed");
      String fate = test ? Rejection.NOT_AN_INCIDENT : "kept";
      put("f/other.json", incident.toString(), "other " + number, fate);
      ObjectNode task = JsonNodeFactory.instance.objectNode();
      task.put("id", "t-" + number).put("incident_id", "01-" + number).put("title", "Do");
      put("f/tasks.json", task.toString(), "task " + number, fate);
    }
  }

  private void put(String file, String text, String name, String fate) {
    accounts
        .computeIfAbsent(file, path -> new Account())
        .entries
        .add(new Entry(MixedFormats.written(file, text), name, fate));
  }

  private void putItem(String incident, String fate) {
    String name = "item " + random.nextLong();
    if (random.nextBoolean()) {
      put("g/items.csv", incident + "|" + name, name, fate);
    } else {
      put(
          "g/items.jsonl",
          "{\"incident_id\":\"%s\",\"title\":\"%s\"}".formatted(incident, name),
          name,
          fate);
    }
  }

  private String anyFile() {
    return FILES.get(random.nextInt(FILES.size()));
  }

  /** Always the same for a number, and the latest of its versions. */
  private static String good(int number) {
    return record(
        "G-" + number,
        TITLES.get(number % TITLES.size()) + " " + number,
        "2025-%02d-%02dT12:00:00Z".formatted(1 + number % 12, 1 + number % 28),
        "2025-12-01T00:00:00Z");
  }

  private String older(int number) {
    return record(
        "G-" + number,
        "Older " + random.nextLong(),
        "2025-10-02T12:00:00Z",
        random.nextBoolean() ? "" : "2025-11-%02dT00:00:00Z".formatted(1 + random.nextInt(30)));
  }

  private static String record(String id, String title, String started, String updated) {
    return String.join("|", id, title, started, updated);
  }

  /** Files of which nothing may be kept, though most of what is in them is good. */
  private void breakFiles() {
    String good =
        "{\"id\":\"%s\",\"title\":\"t\",\"started_at\":\"2025-10-02T12:00:00%s\","
            + "\"updated_at\":\"2025-12-31T00:00:00Z\"}";
    String cut = good.formatted("in a cut list", "Z") + "," + good.formatted("G-1", "Z");
    with("h/cut.json", MixedFormats.utf8("[" + cut + "," + "{\"id\":"));
    with("h/page.json", MixedFormats.utf8("<!doctype html><title>Sign in</title>"));
    String zoneless = good.formatted("without a zone", "Z") + "\n" + good.formatted("G-2", "");
    with("h/zoneless.jsonl", MixedFormats.utf8(zoneless + "\n" + good.formatted("G-3", "Z")));
    byte[] packed = ExportFolder.gzip(good.formatted("packed", "Z"));
    with("h/cut.jsonl.gz", Arrays.copyOf(packed, packed.length - 1 - random.nextInt(40)));
    with(
        "h/open.csv",
        MixedFormats.utf8("id,title,started_at\nG-4,t,2025-10-02T12:00:00Z\nG-5,\"t"));
    with("h/header.csv", MixedFormats.utf8("name,when\nG-6,2025-10-02\n"));
    // What is no input is no record either: nothing is seen of it.
    folder.with("i/empty.jsonl", new byte[0]);
    folder.with("i/notes.txt", MixedFormats.utf8("nothing"));
    Account aside = accounts.computeIfAbsent("i/aside.jsonl", name -> new Account());
    aside.entries.add(new Entry("{\"id\":\"set aside\",\"title\":\"t\"}", "", "no_date"));
    aside.codes.put("no_date", 1L);
    folder.with("i/aside.jsonl", MixedFormats.utf8(aside.entries.get(0).text()));
  }

  private void with(String name, byte[] bytes) {
    broken.add(name);
    folder.with(name, bytes);
  }
}
