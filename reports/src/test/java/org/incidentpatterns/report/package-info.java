/** Reports that tests render. */
@NullMarked
package org.incidentpatterns.report;

import org.jspecify.annotations.NullMarked;
