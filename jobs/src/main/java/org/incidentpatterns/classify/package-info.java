/**
 * Says of one postmortem what caused it, who noticed it and how it was ended, and why we think so.
 */
@NullMarked
package org.incidentpatterns.classify;

import org.jspecify.annotations.NullMarked;
