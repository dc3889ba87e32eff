/**
 * The sentences of the report: every claim is made from the numbers of the model and is true for
 * any of them.
 */
@NullMarked
package org.incidentpatterns.report.words;

import org.jspecify.annotations.NullMarked;
