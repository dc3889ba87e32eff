package org.incidentpatterns.files;

import java.io.IOException;

/** Something passed one of the {@link Limits}; reading stopped before memory or patience did. */
public final class LimitExceededException extends IOException {
  private static final long serialVersionUID = 1L;

  private final String setting;

  /**
   * Names the limit.
   *
   * @param setting its key in the settings, such as {@code limits.unpacked_ratio}
   * @param reason what passed it, such as "file unpacks to more than 10 bytes"
   */
  public LimitExceededException(String setting, String reason) {
    super("%s (raise %s)".formatted(reason, setting));
    this.setting = setting;
  }

  /** The key of the limit in the settings. */
  public String setting() {
    return setting;
  }
}
