/** Every table of the report as CSV that a spreadsheet opens without running anything. */
@NullMarked
package org.incidentpatterns.report.tables;

import org.jspecify.annotations.NullMarked;
