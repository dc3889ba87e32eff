package org.incidentpatterns.report.model;

/**
 * A figure of an earlier quarter that reads differently now than when it was published.
 *
 * @param quarter such as {@code 2025-Q3}
 * @param figure what is counted, such as {@code Incidents} or a category's title
 * @param why late, edited or relabelled, in words
 */
public record Restatement(String quarter, String figure, long published, long now, String why) {}
