package org.incidentpatterns.report.model;

import org.jspecify.annotations.Nullable;

/**
 * A share this quarter beside the same share in the quarters before.
 *
 * @param before null where there are no quarters before
 * @param pValue of the exact test, before correction; null where none was made
 * @param adjustedP the same after the Benjamini-Hochberg correction; null where none was made
 * @param risesAt the smallest count this quarter that the test would have called a rise; null if
 *     none could
 * @param fallsAt the largest count this quarter that the test would have called a fall; null if
 *     none could
 */
public record Comparison(
    Share now,
    @Nullable Share before,
    Verdict verdict,
    @Nullable Double pValue,
    @Nullable Double adjustedP,
    @Nullable Long risesAt,
    @Nullable Long fallsAt) {}
