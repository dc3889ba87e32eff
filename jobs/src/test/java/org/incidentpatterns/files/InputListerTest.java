package org.incidentpatterns.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.incidentpatterns.problem.PipelineException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class InputListerTest {
  @TempDir Path folder;

  @Test
  void shouldListAllBelowAFolderInAFixedOrder() throws IOException {
    write("b.jsonl", "a/z.csv", "a/y.json.gz", "c.TSV");

    assertThat(list(folder))
        .extracting(InputFile::path)
        .containsExactly("a/y.json.gz", "a/z.csv", "b.jsonl", "c.TSV");
    assertThat(list(folder))
        .allSatisfy(
            file -> {
              assertThat(file.skipped()).isNull();
              assertThat(file.bytes()).isEqualTo(2);
              assertThat(Path.of(file.location())).isAbsolute().exists();
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "with space.jsonl",
        "per%20cent.jsonl",
        "[1].jsonl",
        "{a,b}.jsonl",
        "star*.jsonl",
        "why?.jsonl",
        "12:30.jsonl",
        "it's \"quoted\".jsonl",
        "Førde.jsonl",
        "quarter=2025-Q4.jsonl",
        "line\nfeed.jsonl",
        "UPPER.JSONL",
      })
  void shouldTakeAnyNameThatAFileSystemTakes(String name) throws IOException {
    write(name);

    assertThat(list(folder))
        .singleElement()
        .satisfies(
            file -> {
              assertThat(file.path()).isEqualTo(name);
              assertThat(file.skipped()).isNull();
            });
  }

  @ParameterizedTest
  @CsvSource({
    ".hidden.jsonl,            hidden or unfinished by its name",
    "_SUCCESS,                 hidden or unfinished by its name",
    "a.jsonl._COPYING_,        hidden or unfinished by its name",
    ".a.jsonl.crc,             hidden or unfinished by its name",
    ".archive/a.jsonl,         hidden or unfinished by its name",
    "_temporary/0/a.jsonl,     hidden or unfinished by its name",
  })
  void shouldListWhatItSkipsByItsName(String name, String reason) throws IOException {
    write(name);

    assertThat(list(folder))
        .singleElement()
        .satisfies(file -> assertThat(file.skipped()).isEqualTo(reason));
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.txt", "export", "a.jsonl.zip", "a.json.bak", "csv", "notes.mdx"})
  void shouldListWhatIsNoExportByItsEnding(String name) throws IOException {
    write(name);

    assertThat(list(folder))
        .singleElement()
        .extracting(InputFile::skipped)
        .isEqualTo("not an export: ending is none of .csv .json .jsonl .markdown .md .ndjson .tsv");
  }

  @ParameterizedTest
  @ValueSource(strings = {"INC-1.md", "INC-1.MARKDOWN", "INC-1.md.gz"})
  void shouldTakeDocuments(String name) throws IOException {
    write(name);

    assertThat(list(folder)).singleElement().extracting(InputFile::skipped).isNull();
  }

  @Test
  void shouldKnowWhenAFileWasLastWritten() throws IOException {
    write("a.jsonl");
    Files.setLastModifiedTime(folder.resolve("a.jsonl"), FileTime.fromMillis(1_760_000_000_123L));

    assertThat(list(folder))
        .singleElement()
        .extracting(InputFile::modified)
        .isEqualTo(1_760_000_000_123L);
  }

  @Test
  void shouldShowOneFileByItsNameAlone() throws IOException {
    write("a/b.jsonl");

    assertThat(list(folder.resolve("a/b.jsonl")))
        .extracting(InputFile::path)
        .containsExactly("b.jsonl");
  }

  @Test
  void shouldListAFileOnceThoughTwoInputsHoldIt() throws IOException {
    write("a/b.jsonl");

    assertThat(list(folder, folder.resolve("a"), folder.resolve("a/b.jsonl")))
        .extracting(InputFile::path)
        .containsExactly("a/b.jsonl");
  }

  @Test
  void shouldTellFilesOfOneNameApartByTheirFolders() throws IOException {
    write("x/2024/export.jsonl", "x/2025/export.jsonl", "x/2025/other.jsonl");

    assertThat(InputLister.distinct(list(folder.resolve("x/2024"), folder.resolve("x/2025"))))
        .extracting(InputFile::path)
        .containsExactly("2024/export.jsonl", "2025/export.jsonl", "other.jsonl");
  }

  @Test
  void shouldFollowLinksAndNotGoRoundInCircles() throws IOException {
    write("real/a.jsonl");
    Files.createSymbolicLink(folder.resolve("real/again"), folder.resolve("real"));
    Files.createSymbolicLink(folder.resolve("linked"), folder.resolve("real"));

    assertThat(list(folder.resolve("linked")))
        .extracting(InputFile::path)
        .containsExactly("a.jsonl");
  }

  @Test
  void shouldListALinkThatLeadsNowhere() throws IOException {
    write("a.jsonl");
    Files.createSymbolicLink(folder.resolve("gone.jsonl"), folder.resolve("nowhere"));

    assertThat(list(folder))
        .extracting(InputFile::path, InputFile::skipped)
        .containsExactly(tuple("a.jsonl", null), tuple("gone.jsonl", "not a file"));
  }

  @Test
  void shouldHoldNothingInAnEmptyFolder() {
    assertThat(list(folder)).isEmpty();
  }

  @Test
  void shouldRefuseAnInputThatDoesNotExist() {
    Path missing = folder.resolve("missing");

    assertThatThrownBy(() -> list(missing))
        .isInstanceOf(PipelineException.class)
        .hasMessage(
            "Cannot read input: no such file or folder: %s (nothing was read)".formatted(missing));
  }

  private static List<InputFile> list(Path... inputs) {
    return InputLister.list(List.of(inputs));
  }

  private void write(String... names) throws IOException {
    for (String name : names) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "{}");
    }
  }
}
