/** Learns from an organisation's own labels, and measures whether that beats the rules. */
@NullMarked
package org.incidentpatterns.train;

import org.jspecify.annotations.NullMarked;
