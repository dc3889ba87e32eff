package org.incidentpatterns.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds {@code docs/configuration.md} to what the reader of the settings knows. */
class ConfigurationDocumentTest {
  private static final Path DOCUMENT = Path.of("..", "docs", "configuration.md");
  private static final Pattern KEY = Pattern.compile("(?m)^### `([^`]+)`$");
  private static final Pattern EXAMPLE = Pattern.compile("(?ms)^```yaml\n(.*?)^```$");

  @TempDir private Path folder;

  @Test
  void shouldDescribeEveryKeyOnceAndNoneElse() throws IOException {
    List<String> described =
        KEY.matcher(document()).results().map(result -> result.group(1)).toList();

    assertThat(described).containsExactlyInAnyOrderElementsOf(SettingsReader.KEYS);
  }

  @Test
  void shouldShowTheDefaultsFirst() throws IOException {
    Matcher defaults = EXAMPLE.matcher(document());

    assertThat(defaults.find()).isTrue();
    assertThat(read(defaults.group(1))).isEqualTo(Settings.STANDARD);
  }

  @Test
  void shouldShowOnlyExamplesThatCanBeRead() throws IOException {
    List<String> examples =
        EXAMPLE.matcher(document()).results().map(result -> result.group(1)).toList();

    assertThat(examples).hasSizeGreaterThan(SettingsReader.KEYS.size());
    for (String example : examples) {
      assertThat(read(example)).isNotNull();
    }
  }

  private static String document() throws IOException {
    return Files.readString(DOCUMENT);
  }

  private Settings read(String yaml) throws IOException {
    return SettingsReader.read(Files.writeString(folder.resolve("example.yaml"), yaml));
  }
}
