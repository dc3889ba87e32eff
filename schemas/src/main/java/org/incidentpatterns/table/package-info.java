/** The tables of the dataset: their columns, types and meanings, once, without Spark. */
@NullMarked
package org.incidentpatterns.table;

import org.jspecify.annotations.NullMarked;
