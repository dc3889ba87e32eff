package org.incidentpatterns.report.model;

import org.jspecify.annotations.Nullable;

/**
 * A number of events this quarter beside the rate of the quarters before. Intervals are exact
 * Poisson, 95 %.
 *
 * @param before events per quarter; null where there are no quarters before
 * @param bandLow lower end of where 99 of 100 quarters fall if the rate still holds; null without
 *     baseline
 */
public record RateComparison(
    long now,
    double nowLow,
    double nowHigh,
    @Nullable Double before,
    @Nullable Double beforeLow,
    @Nullable Double beforeHigh,
    @Nullable Long bandLow,
    @Nullable Long bandHigh,
    Verdict verdict,
    @Nullable Double pValue,
    @Nullable Long risesAt,
    @Nullable Long fallsAt) {}
