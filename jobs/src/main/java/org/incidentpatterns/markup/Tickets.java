package org.incidentpatterns.markup;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the key of a ticket in what people write: a key, a number, an address. */
final class Tickets {
  private static final String KEY = "[A-Z][A-Z0-9_]{1,9}-\\d{1,7}";
  private static final Pattern WHOLE =
      Pattern.compile(KEY + "|(?:[\\w.-]{1,60}/[\\w.-]{1,60})?[#!]\\d{1,7}|[Bb]/\\d{5,12}");
  private static final Pattern FORGE =
      Pattern.compile(
          "https?://[^/\\s]+/([\\w./-]{1,200}?)(?:/-)?/(issues|pull|merge_requests|work_items)/(\\d{1,9})(?:[/?#].*)?");
  private static final Pattern KEY_IN_ADDRESS =
      Pattern.compile("https?://\\S{1,200}?[/=](" + KEY + ")(?:[/?#&].*)?");
  private static final Pattern KEY_FORM = Pattern.compile(KEY);

  /** What looks like a key and is the name of something else. */
  private static final Set<String> NO_PROJECTS =
      Set.of(
          "UTF", "SHA", "ISO", "RFC", "SEV", "HTTP", "TLS", "SSL", "CVE", "IPV", "AES", "RSA",
          "BASE", "COVID", "US", "EU", "AP", "AZ", "P", "Q", "V", "T", "UTC", "GMT", "TIER", "ES",
          "S3", "EC2", "K8S", "PHASE", "STEP", "DAY", "WEEK", "TOP", "TCP", "UDP", "MD", "USD",
          "EUR", "FY", "H");

  private Tickets() {}

  /** The key if the text is nothing else: a key, {@code #12}, or the address of an issue. */
  static Optional<String> of(String text) {
    String bare = text.strip();
    if (bare.startsWith("<") && bare.endsWith(">")) {
      bare = bare.substring(1, bare.length() - 1);
    }
    if (bare.contains("://")) {
      return ofAddress(bare);
    }
    boolean matches = bare.length() <= 130 && WHOLE.matcher(bare).matches();
    return matches && isTicket(bare) ? Optional.of(bare) : Optional.empty();
  }

  private static Optional<String> ofAddress(String address) {
    if (address.indexOf(' ') >= 0) {
      return Optional.empty();
    }
    Matcher key = KEY_IN_ADDRESS.matcher(address);
    if (key.matches() && isTicket(key.group(1))) {
      return Optional.of(key.group(1));
    }
    Matcher forge = FORGE.matcher(address);
    if (forge.matches()) {
      String mark = forge.group(2).equals("merge_requests") ? "!" : "#";
      return Optional.of(forge.group(1) + mark + forge.group(3));
    }
    return Optional.empty();
  }

  private static boolean isTicket(String key) {
    return !KEY_FORM.matcher(key).matches()
        || !NO_PROJECTS.contains(key.substring(0, key.indexOf('-')));
  }
}
