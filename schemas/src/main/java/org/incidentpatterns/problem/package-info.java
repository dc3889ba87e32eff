/**
 * How failures are told: one exception with a code, and a list that collects problems before
 * throwing once.
 */
@NullMarked
package org.incidentpatterns.problem;

import org.jspecify.annotations.NullMarked;
