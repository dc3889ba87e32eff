package org.incidentpatterns.report.html;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A link out of the page, only to http or https, that shows where it leads.
 *
 * @param url the address in ASCII
 * @param host its host
 */
public record SafeLink(String url, String host) {
  /** The link of an address; empty where there is none that is safe. */
  public static Optional<SafeLink> of(@Nullable String address) {
    if (address == null) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(address);
      String scheme = uri.getScheme();
      String host = uri.getHost();
      if (scheme == null || host == null || uri.getUserInfo() != null) {
        return Optional.empty();
      }
      return scheme.toLowerCase(Locale.ROOT).matches("https?")
          ? Optional.of(new SafeLink(uri.toASCIIString(), host))
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
