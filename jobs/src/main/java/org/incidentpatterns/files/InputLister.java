package org.incidentpatterns.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.incidentpatterns.problem.PipelineException;
import org.incidentpatterns.problem.PipelineException.Code;
import org.jspecify.annotations.Nullable;

/**
 * Lists what lies under the inputs: every file once, in a fixed order, skipped ones with a reason.
 */
public final class InputLister {
  private static final Set<String> ENDINGS =
      Set.of(".json", ".jsonl", ".ndjson", ".csv", ".tsv", ".md", ".markdown");

  private InputLister() {}

  /**
   * Lists files and folders, folders with all below them; links are followed. A file that lies
   * under several inputs is listed once, for the first of them.
   *
   * @throws PipelineException if an input does not exist
   */
  public static List<InputFile> list(List<Path> inputs) {
    Map<String, InputFile> byLocation = new LinkedHashMap<>();
    for (Path input : inputs) {
      if (!Files.exists(input)) {
        throw new PipelineException(
            Code.USAGE,
            "Cannot read input: no such file or folder: %s (nothing was read)".formatted(input));
      }
      under(input).forEach(file -> byLocation.putIfAbsent(file.location(), file));
    }
    return byLocation.values().stream()
        .sorted(Comparator.comparing(InputFile::path).thenComparing(InputFile::location))
        .toList();
  }

  /**
   * The same files under paths that differ: where two inputs hold a file of the same name, as much
   * of the folders above is shown as tells them apart.
   */
  public static List<InputFile> distinct(List<InputFile> files) {
    List<InputFile> named = files;
    while (true) {
      Map<String, Long> uses =
          named.stream().collect(Collectors.groupingBy(InputFile::path, Collectors.counting()));
      List<InputFile> longer =
          named.stream()
              .map(file -> uses.getOrDefault(file.path(), 0L) > 1 ? withOneMoreFolder(file) : file)
              .toList();
      if (longer.equals(named)) {
        return named;
      }
      named = longer;
    }
  }

  private static InputFile withOneMoreFolder(InputFile file) {
    Path location = Path.of(file.location());
    int shown = Path.of(file.path()).getNameCount();
    int all = location.getNameCount();
    Path longer = location.subpath(Math.max(0, all - shown - 1), all);
    return new InputFile(
        slashed(longer), file.location(), file.bytes(), file.modified(), file.skipped());
  }

  private static List<InputFile> under(Path input) {
    Path absolute = input.toAbsolutePath().normalize();
    Path folder = absolute.getParent();
    Path base = Files.isDirectory(input) || folder == null ? absolute : folder;
    List<InputFile> files = new ArrayList<>();
    try {
      Files.walkFileTree(
          absolute,
          Set.of(FileVisitOption.FOLLOW_LINKS),
          Integer.MAX_VALUE,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              Path relative = base.relativize(file);
              files.add(
                  new InputFile(
                      slashed(relative),
                      file.toString(),
                      attributes.size(),
                      attributes.lastModifiedTime().toMillis(),
                      attributes.isRegularFile() ? skipReason(relative) : "not a file"));
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
              // A link that leads back to a folder above it: all below is listed there.
              if (!(e instanceof FileSystemLoopException)) {
                files.add(
                    new InputFile(
                        slashed(base.relativize(file)), file.toString(), 0, 0, "cannot be opened"));
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  private static String slashed(Path path) {
    List<String> parts = new ArrayList<>();
    path.forEach(part -> parts.add(part.toString()));
    return String.join("/", parts);
  }

  private static @Nullable String skipReason(Path relative) {
    for (Path part : relative) {
      String name = part.toString();
      if (name.startsWith(".") || name.startsWith("_") || name.endsWith("._COPYING_")) {
        return "hidden or unfinished by its name";
      }
    }
    return endingReason(relative.getFileName().toString());
  }

  private static @Nullable String endingReason(String name) {
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
