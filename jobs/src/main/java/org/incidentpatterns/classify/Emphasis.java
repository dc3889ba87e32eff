package org.incidentpatterns.classify;

import java.util.Locale;
import org.incidentpatterns.classify.Meaning.OfCategory;
import org.incidentpatterns.taxonomy.Axis;
import org.incidentpatterns.text.PhraseMatch;

/** How much words count for the place and the turns of speech in which they stand. */
final class Emphasis {
  /** What a sentence counts that speaks of the axis in so many words. */
  private static final double OUTRIGHT = 2;

  /** What a phrase counts that is named as the cause, and as an effect. */
  private static final double NAMED_AS_CAUSE = 1.6;

  private static final double NAMED_AS_EFFECT = 0.5;

  /** What a phrase counts that stands in a sentence about something else than the cause. */
  private static final double BESIDE = 0.25;

  /** What a phrase counts of which the author was not sure. */
  private static final double HEDGED = 0.6;

  private static final String GOES_WITH_CAUSE = "goes with the root cause";

  private static final double SAID_TO_HAVE_ENDED = 1.3;

  /** What words count more for the category that other axes make likely. */
  private static final double AKIN = 2;

  private final AxisRules rules;
  private final String akin;

  /**
   * Weighs words for one axis.
   *
   * @param akin the category that other axes make likely; empty if none
   */
  Emphasis(AxisRules rules, String akin) {
    this.rules = rules;
    this.akin = akin;
  }

  /** How much a sentence counts for where it stands; 0 where the axis is not spoken of. */
  double ofSection(Reading reading) {
    if (reading.isTitle()) {
      return rules.titleWeight();
    }
    double weight = rules.weight(reading.passage().section());
    return weight > 0 && speaksOutright(reading) ? Math.max(weight, OUTRIGHT) : weight;
  }

  /**
   * "The root cause was ..." is a sentence about the cause, whatever the heading above it, as is
   * "noticed it before any alert" about who was first.
   */
  private boolean speaksOutright(Reading reading) {
    return switch (rules.axis()) {
      case ROOT_CAUSE -> reading.has(Cue.CAUSE_NAMED);
      case MITIGATION -> reading.has(Cue.END_NAMED);
      case DETECTION -> reading.has(Cue.OUTRUN);
      case CONTRIBUTING_FACTOR, TRIGGER -> false;
    };
  }

  /** What a phrase counts. */
  Points ofPhrase(Reading reading, PhraseMatch<Meaning> match, OfCategory meaning) {
    double factor = 1;
    String note = "";
    if (rules.axis() == Axis.ROOT_CAUSE || rules.axis() == Axis.TRIGGER) {
      switch (reading.role(match)) {
        case CAUSE -> {
          factor = NAMED_AS_CAUSE;
          note = "named as cause";
        }
        case LINK -> note = "named as cause and effect";
        case EFFECT -> {
          factor = NAMED_AS_EFFECT;
          note = "named as effect";
        }
        case UNSAID -> {}
      }
    }
    if (rules.axis() == Axis.ROOT_CAUSE) {
      if (reading.isOvershadowed(Cue.MITIGATING, match)) {
        factor *= BESIDE;
        note = "tells what was done";
      } else if (reading.hasBefore(Cue.ASIDE, match.from())) {
        factor *= BESIDE;
        note = "tells of something else";
      }
      if (reading.has(Cue.HEDGE)) {
        factor *= HEDGED;
        note = note.isEmpty() ? "said without being sure" : note;
      }
    }
    if (rules.axis() == Axis.MITIGATION && reading.has(Cue.ENDED)) {
      factor = SAID_TO_HAVE_ENDED;
      note = "says that it ended";
    }
    if (meaning.category().equals(akin)) {
      factor *= AKIN;
      note = note.isEmpty() ? GOES_WITH_CAUSE : note;
    }
    return new Points(
        match,
        "\u201c" + meaning.phrase() + "\u201d",
        meaning.weight(),
        meaning.weight() * factor * ofSection(reading),
        note);
  }

  /**
   * What it counts that a sentence sounds like a category.
   *
   * @param likely 0 to 1
   */
  Points ofLikeness(Reading reading, String category, double likely) {
    double factor = 1;
    String note = "";
    if (rules.axis() == Axis.ROOT_CAUSE) {
      boolean named = reading.has(Cue.CAUSE_NAMED) || reading.has(Cue.CAUSE_FOLLOWS);
      if (reading.has(Cue.ASIDE) || (reading.has(Cue.MITIGATING) && !named)) {
        factor = BESIDE;
        note = "tells of something else";
      }
      if (reading.has(Cue.HEDGE)) {
        factor *= HEDGED;
        note = note.isEmpty() ? "said without being sure" : note;
      }
    }
    if (category.equals(akin)) {
      factor *= AKIN;
      note = GOES_WITH_CAUSE;
    }
    return new Points(
        null,
        String.format(Locale.ROOT, "sounds like it (%.2f)", likely),
        likely,
        likely * factor * ofSection(reading),
        note);
  }
}
