package org.incidentpatterns.classify;

import java.io.Serializable;
import org.incidentpatterns.taxonomy.Axis;
import org.jspecify.annotations.Nullable;

/**
 * A label that a person picked and the text does not bear out. The declared one stands.
 *
 * @param declared the category that was picked
 * @param text the category that the text gives
 * @param confidence how often such a label from the text is right, 0 to 1
 * @param quote the sentence it rests on
 */
public record Disagreement(
    Axis axis, String declared, String text, double confidence, @Nullable Quote quote)
    implements Serializable {}
