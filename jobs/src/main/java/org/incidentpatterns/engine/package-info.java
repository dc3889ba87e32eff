/** The little that is common to all jobs: a quiet session, and our tables in the words of Spark. */
@NullMarked
package org.incidentpatterns.engine;

import org.jspecify.annotations.NullMarked;
