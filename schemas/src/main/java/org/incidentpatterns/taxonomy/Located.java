package org.incidentpatterns.taxonomy;

/**
 * A value with the line it was read from.
 *
 * @param line from 1; 0 where it is not of the file that is being read
 */
record Located<T>(T value, int line) {}
