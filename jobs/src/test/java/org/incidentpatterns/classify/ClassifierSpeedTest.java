package org.incidentpatterns.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.incidentpatterns.postmortem.Postmortem;
import org.incidentpatterns.text.PhraseMatcher;
import org.incidentpatterns.text.Token;
import org.incidentpatterns.text.Tokenizer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * How fast one thread classifies, on the texts of the sample. Tells only on a quiet machine, so it
 * is run with {@code -Dspeed=true}.
 */
class ClassifierSpeedTest {
  private static final Path SAMPLE = Path.of("..", "sample-data", "halden", "incidents.jsonl");
  private static final int PASSES = 12;

  @BeforeEach
  void shouldBeAskedFor() {
    assumeThat(Boolean.getBoolean("speed")).as("give -Dspeed=true to measure").isTrue();
  }

  @Test
  void shouldClassifyBesideABarePassOfJackson() throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    List<Postmortem> postmortems = new ArrayList<>();
    List<byte[]> records = new ArrayList<>();
    long bytes = 0;
    for (String text : texts()) {
      postmortems.add(Fixtures.postmortem("Incident", text));
      ObjectNode node = mapper.createObjectNode().put("title", "Incident").put("body", text);
      records.add(mapper.writeValueAsBytes(node));
      bytes += text.getBytes(StandardCharsets.UTF_8).length;
    }
    Classifier classifier = new Classifier(Rulebook.standard());
    double ours = 0;
    double jackson = 0;
    for (int pass = 0; pass < PASSES; pass++) {
      long start = System.nanoTime();
      postmortems.forEach(classifier::classify);
      long between = System.nanoTime();
      for (byte[] record : records) {
        assertThat(mapper.readTree(record).size()).isEqualTo(2);
      }
      ours = Math.max(ours, bytes * 1e3 / (between - start));
      jackson = Math.max(jackson, bytes * 1e3 / (System.nanoTime() - between));
    }
    System.out.printf("classify %.1f MB/s, Jackson %.0f MB/s in one thread%n", ours, jackson);
    assertThat(ours).isPositive();
  }

  @Test
  void shouldMatchTwoThousandPhrasesAsFastAsAHundred() throws IOException {
    Tokenizer tokenizer = new Tokenizer();
    List<List<Token>> lines =
        texts().stream().flatMap(String::lines).map(tokenizer::tokens).toList();
    PhraseMatcher<Integer> hundred = matcher(tokenizer, 100);
    PhraseMatcher<Integer> thousands = matcher(tokenizer, 2_000);
    double few = Double.MAX_VALUE;
    double many = Double.MAX_VALUE;
    for (int pass = 0; pass < PASSES; pass++) {
      few = Math.min(few, seconds(hundred, lines));
      many = Math.min(many, seconds(thousands, lines));
    }
    System.out.printf("2,000 phrases take %.2f times as long as 100%n", many / few);
    assertThat(many / few).isLessThan(2);
  }

  /** Phrases of two invented words, so that what differs is their number and not what they find. */
  private static PhraseMatcher<Integer> matcher(Tokenizer tokenizer, int phrases) {
    Random random = new Random(7);
    PhraseMatcher.Builder<Integer> builder = new PhraseMatcher.Builder<>(tokenizer);
    builder.add("root cause", -1).add("customers ... reported", -2);
    for (int number = 0; number < phrases; number++) {
      builder.add(word(random) + " " + word(random), number);
    }
    return builder.build();
  }

  private static String word(Random random) {
    return IntStream.range(0, 8)
        .mapToObj(any -> String.valueOf((char) ('a' + random.nextInt(26))))
        .collect(Collectors.joining());
  }

  private static double seconds(PhraseMatcher<Integer> matcher, List<List<Token>> lines) {
    long start = System.nanoTime();
    long found = 0;
    for (int round = 0; round < 20; round++) {
      for (List<Token> line : lines) {
        found += matcher.find(line).size();
      }
    }
    assertThat(found).isPositive();
    return (System.nanoTime() - start) / 1e9;
  }

  private static List<String> texts() throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    List<String> texts = new ArrayList<>();
    for (String line : Files.readAllLines(SAMPLE)) {
      texts.add(mapper.readTree(line).path("body").asText());
    }
    return texts;
  }
}
