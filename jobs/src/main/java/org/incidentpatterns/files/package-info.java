/** Finding and opening input files. Listing is our own: Spark's skips names without a word. */
@NullMarked
package org.incidentpatterns.files;

import org.jspecify.annotations.NullMarked;
