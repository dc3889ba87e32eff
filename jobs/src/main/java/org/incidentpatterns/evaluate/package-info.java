/** How often the labels are right: compares them with those that people gave. */
@NullMarked
package org.incidentpatterns.evaluate;

import org.jspecify.annotations.NullMarked;
