/** Tests of the page. */
@NullMarked
package org.incidentpatterns.report.html;

import org.jspecify.annotations.NullMarked;
