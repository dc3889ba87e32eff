package org.incidentpatterns.report.model;

import java.util.List;
import org.incidentpatterns.report.model.IncidentView.LabelView;
import org.jspecify.annotations.Nullable;

/**
 * The working behind the labels of one incident: its text with the passages that counted, what each
 * category has for it, and what was found and did not count. Passages are numbered from 1 in
 * reading order; 0 is none.
 *
 * @param source the adapter that read it
 * @param file where it was read, and {@code position} there: line or record
 * @param url an http or https address; null if there is none that is safe to link
 * @param axes all axes, in their order
 * @param text the whole text, section by section
 * @param remarks how the text speaks of people
 */
public record IncidentExplanation(
    String id,
    String source,
    String title,
    String quarter,
    String file,
    long position,
    @Nullable String url,
    String program,
    String taxonomyVersion,
    List<AxisPart> axes,
    List<TextSection> text,
    List<NotCounted> notCounted,
    List<Remark> remarks) {
  public IncidentExplanation {
    axes = List.copyOf(axes);
    text = List.copyOf(text);
    notCounted = List.copyOf(notCounted);
    remarks = List.copyOf(remarks);
  }

  /**
   * One axis.
   *
   * @param labels the primary one first
   * @param declared what responders picked in the tool
   * @param disagreement what the text says where it speaks against them; null where it does not
   * @param sheets what speaks for each category, the highest score first
   * @param weighings what rules and a trained model gave each answer, the likeliest first; empty
   *     where no model joined the rules
   */
  public record AxisPart(
      String axis,
      String title,
      List<GivenLabel> labels,
      List<DeclaredWord> declared,
      @Nullable DisagreementPart disagreement,
      List<ScoreSheet> sheets,
      List<Weighing> weighings) {
    public AxisPart {
      labels = List.copyOf(labels);
      declared = List.copyOf(declared);
      sheets = List.copyOf(sheets);
      weighings = List.copyOf(weighings);
    }
  }

  /**
   * What rules and model give one answer.
   *
   * @param given whether it became a label
   * @param rules its share by the rules, {@code model} its probability by the model, and {@code
   *     together} by both
   * @param toward features that weigh most for it, the strongest first, at most five; {@code
   *     against} those that weigh most against it
   */
  public record Weighing(
      String category,
      String title,
      boolean given,
      double rules,
      double model,
      double together,
      List<Feature> toward,
      List<Feature> against) {
    public Weighing {
      toward = List.copyOf(toward);
      against = List.copyOf(against);
    }
  }

  /**
   * A feature of the text that a model weighs.
   *
   * @param name as in the file of the model, such as {@code stem:disk}
   * @param title the same for a reader
   * @param logits what it weighs for the answer, against the mean of all answers; natural logarithm
   */
  public record Feature(String name, String title, double logits) {}

  /** A label and the passage that it rests on. */
  public record GivenLabel(LabelView label, int passage) {}

  /**
   * A word that responders picked.
   *
   * @param categoryTitle the category that it means; null if no category lists it
   */
  public record DeclaredWord(String word, @Nullable String categoryTitle) {}

  /** What the text says against a declared label. */
  public record DisagreementPart(
      String categoryTitle, double confidence, @Nullable String quote, int passage) {}

  /**
   * What speaks for one category.
   *
   * @param given whether it became a label
   * @param faintLeftOut sentences left out of the points, see {@link BriefExplanation}
   * @param faintPoints what they add together
   */
  public record ScoreSheet(
      String category,
      String title,
      boolean given,
      double score,
      List<Point> points,
      long faintLeftOut,
      double faintPoints) {
    public ScoreSheet {
      points = List.copyOf(points);
    }

    /** A sheet that lists all that counted. */
    public ScoreSheet(
        String category, String title, boolean given, double score, List<Point> points) {
      this(category, title, given, score, points, 0, 0);
    }
  }

  /**
   * One passage that counted.
   *
   * @param points what it adds before later passages are discounted
   * @param reason its phrases, and what made them count more or less
   * @param likeness how much it sounds like the category, 0 to 1, where nothing else speaks for it;
   *     null where a phrase does
   */
  public record Point(
      double points, String reason, String quote, int passage, @Nullable Double likeness) {
    /** Below this likeness a sentence hardly tells its category from others. */
    public static final double FAINT_BELOW = 0.3;

    /** Whether it counts for a faint likeness and nothing else. */
    boolean isMerelyFaint() {
      return likeness != null && likeness < FAINT_BELOW;
    }
  }

  /**
   * A part of the text.
   *
   * @param title which part it is
   * @param heading as written; empty where the tool has a field, or where it says the same
   */
  public record TextSection(String title, String heading, List<Piece> pieces) {
    public TextSection {
      pieces = List.copyOf(pieces);
    }
  }

  /**
   * A stretch of text as written.
   *
   * @param passage its number if it counted, else 0
   * @param marks what it counted for, those that became labels first; empty if for nothing
   */
  public record Piece(String text, int passage, List<Mark> marks) {
    public Piece {
      marks = List.copyOf(marks);
    }
  }

  /**
   * What a passage counted for.
   *
   * @param given whether the category became a label
   * @param weighed whether a score sheet holds it; not so for "undetermined"
   * @param faint whether it counted for a faint likeness and nothing else
   */
  public record Mark(
      String axis,
      String axisTitle,
      String category,
      String title,
      boolean given,
      boolean weighed,
      boolean faint) {}

  /** A phrase that was found and did not count. */
  public record NotCounted(
      String axisTitle,
      String categoryTitle,
      String phrase,
      String reason,
      String quote,
      String section) {}

  /**
   * How the text speaks of people.
   *
   * @param kind {@code stops_at_person} or {@code blames}
   */
  public record Remark(String kind, String quote, String section) {}
}
