/**
 * The dataset on disk: a snapshot is written beside the others, read back, forced to disk, and then
 * published by one atomic rename of a pointer.
 */
@NullMarked
package org.incidentpatterns.publish;

import org.jspecify.annotations.NullMarked;
