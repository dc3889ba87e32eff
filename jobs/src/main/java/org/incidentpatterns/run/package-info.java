/** One run, end to end: read, keep, classify, count, write, check, report, publish. */
@NullMarked
package org.incidentpatterns.run;

import org.jspecify.annotations.NullMarked;
