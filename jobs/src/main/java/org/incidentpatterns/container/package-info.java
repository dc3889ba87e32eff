/**
 * Files as records: text out of bytes, and records out of JSON, lines, tables and documents, strict
 * and one at a time.
 */
@NullMarked
package org.incidentpatterns.container;

import org.jspecify.annotations.NullMarked;
