/** Puts a report and everything beside it into its folder, all of it or nothing. */
@NullMarked
package org.incidentpatterns.report.output;

import org.jspecify.annotations.NullMarked;
