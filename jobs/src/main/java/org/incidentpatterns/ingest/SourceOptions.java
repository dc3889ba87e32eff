package org.incidentpatterns.ingest;

import java.io.Serializable;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.incidentpatterns.adapter.Adapters;
import org.incidentpatterns.files.Limits;
import org.jspecify.annotations.Nullable;

/**
 * How files are to be read.
 *
 * @param adapters all that a run knows
 * @param adapter the name of the one to use; null to recognise it from the content
 * @param zone of times that have none; null if none is declared
 * @param timeFormats patterns of local times beside those of the adapter
 * @param charset of files without a byte order mark; null for what the adapter says, else UTF-8
 * @param asOf the clock of the run
 * @param limits what is too large to be an export
 */
public record SourceOptions(
    Adapters adapters,
    @Nullable String adapter,
    @Nullable ZoneId zone,
    List<String> timeFormats,
    @Nullable String charset,
    Instant asOf,
    Limits limits)
    implements Serializable {

  public SourceOptions {
    Objects.requireNonNull(adapters, "adapters is null");
    timeFormats = List.copyOf(timeFormats);
    Objects.requireNonNull(asOf, "asOf is null");
    Objects.requireNonNull(limits, "limits is null");
  }

  /** The declared charset; null if none is. */
  @Nullable Charset declaredCharset() {
    return charset == null ? null : Charset.forName(charset);
  }
}
