/** What an organisation decides for itself, in one file with every key documented. */
@NullMarked
package org.incidentpatterns.settings;

import org.jspecify.annotations.NullMarked;
