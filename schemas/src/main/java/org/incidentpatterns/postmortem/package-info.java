/** What a postmortem is: one record, its parts, and the words its fields may hold. */
@NullMarked
package org.incidentpatterns.postmortem;

import org.jspecify.annotations.NullMarked;
