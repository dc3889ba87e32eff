package org.incidentpatterns.adapter;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.incidentpatterns.problem.PipelineException;
import org.incidentpatterns.problem.PipelineException.Code;

/** The adapters that a run knows. */
public record Adapters(List<Adapter> all) implements Serializable {
  /** Lists the adapters shipped with the program, a name a line; each is a resource beside it. */
  private static final String SHIPPED = "adapters.txt";

  public Adapters {
    all = List.copyOf(all);
  }

  /** The adapters shipped with the program. */
  public static Adapters shipped() {
    List<Adapter> adapters = new ArrayList<>();
    for (String name : new String(resource(SHIPPED), StandardCharsets.UTF_8).lines().toList()) {
      adapters.add(adapter(name + ".yaml", resource(name + ".yaml")));
    }
    return new Adapters(adapters);
  }

  private static byte[] resource(String name) {
    try (InputStream stream = Adapters.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("Resource is missing: " + name);
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Adapter adapter(String document, byte[] yaml) {
    try {
      return AdapterReader.read(document, new ByteArrayInputStream(yaml));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** These and others; one of the same name takes the place of the one that is here. */
  public Adapters with(List<Adapter> others) {
    Map<String, Adapter> byName = new LinkedHashMap<>();
    all.forEach(adapter -> byName.put(adapter.name(), adapter));
    others.forEach(adapter -> byName.put(adapter.name(), adapter));
    return new Adapters(List.copyOf(byName.values()));
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
}
