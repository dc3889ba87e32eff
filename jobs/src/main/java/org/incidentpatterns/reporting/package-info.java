/** Fills the report model from the tables: small aggregates are collected once for all quarters. */
@NullMarked
package org.incidentpatterns.reporting;

import org.jspecify.annotations.NullMarked;
