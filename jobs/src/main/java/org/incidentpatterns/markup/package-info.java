/** Reads documents as tools store them: rich text, front matter, action items, timelines, times. */
@NullMarked
package org.incidentpatterns.markup;

import org.jspecify.annotations.NullMarked;
