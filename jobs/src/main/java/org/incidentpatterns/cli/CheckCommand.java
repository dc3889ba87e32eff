package org.incidentpatterns.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.incidentpatterns.ingest.FileCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code check}: what a run would keep, change, set aside and skip, without writing anything. */
@Command(
    name = "check",
    description = {
      "Shows what would be kept, changed, quarantined and skipped, and why. Writes nothing.",
      ""
    })
final class CheckCommand implements Callable<Integer> {
  private static final int REFUSED = 4;

  /** More than this takes seconds, and is told. */
  private static final long LONG_READ = 20_000_000;

  private final Clock clock;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private InputOptions inputOptions = new InputOptions();
  @Mixin private Messages messages = new Messages();

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = "Files or folders to read. Default: inputs of the settings.")
  private List<Path> paths = new ArrayList<>();

  @Mixin private SummaryFormat format = new SummaryFormat();

  CheckCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() throws Exception {
    InputOptions.Resolved resolved = inputOptions.resolve(paths, clock.instant());
    messages.untouched(spec.commandLine().getErr(), resolved.rulebook().corrections());
    long bytes = resolved.files().stream().mapToLong(source -> source.file().bytes()).sum();
    if (bytes > LONG_READ) {
      messages
          .progress(spec.commandLine().getErr())
          .step("Reading %d files, %d MB".formatted(resolved.files().size(), bytes / 1_000_000));
    }
    FileCheck check = FileCheck.of(resolved.files());
    format.print(new CheckSummary(check), spec.commandLine().getOut());
    return check.totals().kept() == 0 ? REFUSED : 0;
  }
}
