/** From the records of a tool to postmortems: containers, adapters, converters, the ledger. */
@NullMarked
package org.incidentpatterns.ingest;

import org.jspecify.annotations.NullMarked;
