package org.incidentpatterns.text;

/**
 * A phrase found in a sentence.
 *
 * @param from index of its first token
 * @param to index behind its last token
 */
public record PhraseMatch<T>(T meaning, int from, int to) {}
