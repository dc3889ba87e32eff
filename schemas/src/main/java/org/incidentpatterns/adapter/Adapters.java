package org.incidentpatterns.adapter;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.incidentpatterns.problem.PipelineException;
import org.incidentpatterns.problem.PipelineException.Code;

/** The adapters that a run knows. */
public record Adapters(List<Adapter> all) implements Serializable {
  /** Shipped with the program; each is a resource beside this class. */
  private static final List<String> SHIPPED = List.of(Adapter.CANONICAL, "github-status");

  public Adapters {
    all = List.copyOf(all);
  }

  /** The adapters shipped with the program. */
  public static Adapters shipped() {
    List<Adapter> adapters = new ArrayList<>();
    for (String name : SHIPPED) {
      String resource = name + ".yaml";
      try (InputStream stream = Adapters.class.getResourceAsStream(resource)) {
        if (stream == null) {
          throw new IllegalStateException("Resource is missing: " + resource);
        }
        adapters.add(AdapterReader.read(resource, stream));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return new Adapters(adapters);
  }

  /** The adapter of that name; refuses any other, listing the known ones. */
  public Adapter named(String name) {
    return all.stream()
        .filter(adapter -> adapter.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new PipelineException(
                    Code.USAGE,
                    "Cannot use adapter: no such adapter: %s (known: %s)"
                        .formatted(name, String.join(", ", names()))));
  }

  /** The names of all adapters, sorted. */
  public List<String> names() {
    return all.stream().map(Adapter::name).sorted().toList();
  }

  /**
   * The adapter that a record speaks for: the one tool whose fields it has, else the canonical one.
   *
   * @param hasField whether the record has a field of that name
   * @return empty if several tools fit
   */
  public Optional<Adapter> recognise(Predicate<String> hasField) {
    List<Adapter> fitting =
        all.stream()
            .filter(adapter -> !adapter.recognisedBy().isEmpty())
            .filter(adapter -> adapter.recognisedBy().stream().allMatch(hasField))
            .toList();
    if (fitting.size() > 1) {
      return Optional.empty();
    }
    return Optional.of(fitting.isEmpty() ? named(Adapter.CANONICAL) : fitting.get(0));
  }
}
