package org.incidentpatterns.text;

/**
 * One word of a text.
 *
 * @param stem lower case, without possessive and ending
 * @param start offset in the text that was read
 * @param end offset behind the word
 */
public record Token(String stem, int start, int end) {}
