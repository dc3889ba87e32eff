package org.incidentpatterns.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.incidentpatterns.SparkExtension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Runs the sample once for the whole JVM and hands it to every test that asks. */
public final class SampleRunExtension implements ParameterResolver {
  private record Holder(Path folder, SampleRun run) implements AutoCloseable {
    static Holder of(ExtensionContext context) {
      try {
        Path folder = Files.createTempDirectory("sample-run");
        return new Holder(folder, SampleRun.into(folder, SparkExtension.asShipped(context)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() throws IOException {
      try (Stream<Path> paths = Files.walk(folder)) {
        for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == SampleRun.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.GLOBAL)
        .getOrComputeIfAbsent(Holder.class, type -> Holder.of(context), Holder.class)
        .run();
  }
}
