/** Quarters, and the calendar that says when they begin. */
@NullMarked
package org.incidentpatterns.calendar;

import org.jspecify.annotations.NullMarked;
