/**
 * The words in which we speak of incidents: axes, categories and the phrases that point at them.
 */
@NullMarked
package org.incidentpatterns.taxonomy;

import org.jspecify.annotations.NullMarked;
