package org.incidentpatterns.report.model;

import org.jspecify.annotations.Nullable;

/**
 * So many of so many, with its 95 % interval.
 *
 * @param count the k of "k of n"
 * @param of the n
 * @param share count / of, 0 to 1; null where {@code of} is 0
 * @param low lower end of the interval, 0 to 1; null where {@code of} is 0
 * @param high upper end of the interval, 0 to 1; null where {@code of} is 0
 */
public record Share(
    long count, long of, @Nullable Double share, @Nullable Double low, @Nullable Double high) {}
