/** The command line: options in, exit status out. Results go to stdout, messages to stderr. */
@NullMarked
package org.incidentpatterns.cli;

import org.jspecify.annotations.NullMarked;
