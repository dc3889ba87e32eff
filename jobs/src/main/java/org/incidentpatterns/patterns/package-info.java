/**
 * What can be said about counts, durations and repetitions, and how sure one can be of it: plain
 * functions over numbers, without Spark, explained with worked examples in {@code
 * docs/statistics.md}.
 */
@NullMarked
package org.incidentpatterns.patterns;

import org.jspecify.annotations.NullMarked;
