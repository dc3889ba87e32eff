/** The page that leadership reads: one file without script or network, rendered from the model. */
@NullMarked
package org.incidentpatterns.report.html;

import org.jspecify.annotations.NullMarked;
