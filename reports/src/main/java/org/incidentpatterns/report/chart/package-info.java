/** The charts of the report: drawn by JFreeChart, written as inline SVG that the page colours. */
@NullMarked
package org.incidentpatterns.report.chart;

import org.jspecify.annotations.NullMarked;
