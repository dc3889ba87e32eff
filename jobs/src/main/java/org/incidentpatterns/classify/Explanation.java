package org.incidentpatterns.classify;

import java.io.Serializable;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.incidentpatterns.postmortem.Section;
import org.incidentpatterns.taxonomy.Axis;

/**
 * The working behind a classification.
 *
 * @param sheets axis by axis, the highest score first
 * @param ignored phrases that were found and did not count
 * @param sections the text as it was read, the title apart; quotes point into these
 */
public record Explanation(List<ScoreSheet> sheets, List<Ignored> ignored, List<Section> sections)
    implements Serializable {
  public Explanation {
    sheets = List.copyOf(sheets);
    ignored = List.copyOf(ignored);
    sections = List.copyOf(sections);
  }

  /**
   * What speaks for one category.
   *
   * @param contributions the strongest first
   */
  public record ScoreSheet(
      Axis axis, String category, double score, List<Contribution> contributions)
      implements Serializable {
    public ScoreSheet {
      contributions = List.copyOf(contributions);
    }
  }

  /**
   * One sentence that counted.
   *
   * @param points what it added before later sentences were discounted
   * @param reason the phrases, the section and the words that made it count more or less
   */
  public record Contribution(double points, Quote quote, String reason) implements Serializable {
    /** What a reason says first where no phrase speaks, see {@link Emphasis#ofLikeness}. */
    private static final Pattern LIKENESS =
        Pattern.compile("sounds like it \\((\\d\\.\\d\\d)\\) in .*");

    /**
     * How much the sentence sounds like the category, 0 to 1 in hundredths, where nothing else
     * speaks for it; empty where a phrase does.
     */
    public OptionalDouble likenessAlone() {
      Matcher likeness = LIKENESS.matcher(reason);
      return likeness.matches()
          ? OptionalDouble.of(Double.parseDouble(likeness.group(1)))
          : OptionalDouble.empty();
    }
  }

  /** A phrase that did not count, and why. */
  public record Ignored(Axis axis, String category, String phrase, Quote quote, String reason)
      implements Serializable {}
}
