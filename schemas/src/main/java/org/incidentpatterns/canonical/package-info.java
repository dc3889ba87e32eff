/** The canonical format: how a postmortem is written as JSON or CSV when no tool decides it. */
@NullMarked
package org.incidentpatterns.canonical;

import org.jspecify.annotations.NullMarked;
