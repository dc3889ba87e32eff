package org.incidentpatterns.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.incidentpatterns.problem.PipelineException;
import org.incidentpatterns.problem.PipelineException.Code;
import org.jspecify.annotations.Nullable;

/**
 * Lists what lies under the inputs: every file once, in a fixed order, skipped ones with a reason.
 */
public final class InputLister {
  private static final Set<String> ENDINGS = Set.of(".json", ".jsonl", ".ndjson", ".csv", ".tsv");

  private InputLister() {}

  /**
   * Lists files and folders, folders with all below them.
   *
   * @throws PipelineException if an input does not exist, or there is none at all
   */
  public static List<InputFile> list(List<Path> inputs) {
    List<InputFile> files = new ArrayList<>();
    for (Path input : inputs) {
      if (!Files.exists(input)) {
        throw new PipelineException(
            Code.USAGE,
            "Cannot read input: no such file or folder: %s (nothing was read)".formatted(input));
      }
      Path folder = Files.isDirectory(input) ? input : input.toAbsolutePath().getParent();
      try (Stream<Path> below = Files.walk(input)) {
        below.filter(Files::isRegularFile).map(file -> inputFile(folder, file)).forEach(files::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    List<InputFile> distinct =
        files.stream()
            .collect(Collectors.toMap(InputFile::location, file -> file, (one, other) -> one))
            .values()
            .stream()
            .sorted(Comparator.comparing(InputFile::path).thenComparing(InputFile::location))
            .toList();
    return distinct;
  }

  private static InputFile inputFile(@Nullable Path folder, Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    Path base = folder == null ? absolute.getRoot() : folder.toAbsolutePath().normalize();
    Path relative = base.relativize(absolute);
    List<String> parts = new ArrayList<>();
    relative.forEach(part -> parts.add(part.toString()));
    try {
      return new InputFile(
          String.join("/", parts),
          absolute.toString(),
          Files.size(file),
          skipReason(file.getFileName().toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable String skipReason(String name) {
    if (name.startsWith(".") || name.startsWith("_") || name.endsWith("._COPYING_")) {
      return "hidden or unfinished by its name";
    }
    String lower = name.toLowerCase(Locale.ROOT);
    String plain = lower.endsWith(".gz") ? lower.substring(0, lower.length() - 3) : lower;
    int dot = plain.lastIndexOf('.');
    if (dot < 0 || !ENDINGS.contains(plain.substring(dot))) {
      return "not an export: ending is none of "
          + String.join(" ", ENDINGS.stream().sorted().toList());
    }
    return null;
  }
}
