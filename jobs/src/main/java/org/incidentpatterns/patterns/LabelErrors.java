package org.incidentpatterns.patterns;

/**
 * How labels of one category compare with those of people, on postmortems that both labelled.
 *
 * @param texts all that were compared on the axis
 * @param labelled those that people gave the category
 * @param found those that we gave it
 * @param right those of which both hold
 */
public record LabelErrors(long texts, long labelled, long found, long right) {
  public LabelErrors {
    boolean fits = 0 <= right && right <= Math.min(labelled, found);
    if (!fits || labelled > texts || found - right > texts - labelled) {
      throw new IllegalArgumentException(
          "Not a comparison: %d labelled, %d found, %d right of %d"
              .formatted(labelled, found, right, texts));
    }
  }

  /** Those that people gave another category. */
  public long others() {
    return texts - labelled;
  }

  /** Those of {@link #others} that we gave another one, too. */
  public long othersRight() {
    return others() - (found - right);
  }

  /** How often the category is found where it is; not a number if nobody gave it. */
  public double sensitivity() {
    return (double) right / labelled;
  }

  /** How often it is not claimed where it is not; not a number if everybody gave it. */
  public double specificity() {
    return (double) othersRight() / others();
  }
}
