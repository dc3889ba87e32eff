/** Reads the structure of written text: the sections, passages and words of a postmortem. */
@NullMarked
package org.incidentpatterns.text;

import org.jspecify.annotations.NullMarked;
