package org.incidentpatterns.postmortem;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What customers felt, as far as the record says.
 *
 * @param text in words
 * @param customers how many were affected
 * @param customerMinutes customers times minutes
 * @param money the cost with its currency, as written
 */
public record Impact(
    @Nullable String text,
    @Nullable Long customers,
    @Nullable Long customerMinutes,
    @Nullable String money)
    implements Serializable {
  /** Nothing said. */
  public static final Impact UNKNOWN = new Impact(null, null, null, null);

  public Impact {
    if (customers != null && customers < 0) {
      throw new IllegalArgumentException("Customers cannot be negative: " + customers);
    }
    if (customerMinutes != null && customerMinutes < 0) {
      throw new IllegalArgumentException("Customer minutes cannot be negative: " + customerMinutes);
    }
  }
}
