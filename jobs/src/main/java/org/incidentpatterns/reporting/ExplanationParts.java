package org.incidentpatterns.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.incidentpatterns.classify.Classification;
import org.incidentpatterns.classify.Disagreement;
import org.incidentpatterns.classify.Explanation;
import org.incidentpatterns.classify.Quote;
import org.incidentpatterns.postmortem.Declared;
import org.incidentpatterns.postmortem.Postmortem;
import org.incidentpatterns.report.model.IncidentExplanation;
import org.incidentpatterns.report.model.IncidentExplanation.AxisPart;
import org.incidentpatterns.report.model.IncidentExplanation.DeclaredWord;
import org.incidentpatterns.report.model.IncidentExplanation.DisagreementPart;
import org.incidentpatterns.report.model.IncidentExplanation.Feature;
import org.incidentpatterns.report.model.IncidentExplanation.GivenLabel;
import org.incidentpatterns.report.model.IncidentExplanation.NotCounted;
import org.incidentpatterns.report.model.IncidentExplanation.Point;
import org.incidentpatterns.report.model.IncidentExplanation.Remark;
import org.incidentpatterns.report.model.IncidentExplanation.ScoreSheet;
import org.incidentpatterns.report.model.IncidentExplanation.Weighing;
import org.incidentpatterns.report.model.IncidentView.LabelView;
import org.incidentpatterns.taxonomy.Axis;
import org.incidentpatterns.taxonomy.Category;
import org.incidentpatterns.taxonomy.Label;
import org.incidentpatterns.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;

/** The working behind the labels of one incident, as a reader sees it. */
public final class ExplanationParts {
  private final Taxonomy taxonomy;
  private final String program;
  private final Postmortem postmortem;
  private final Classification classification;
  private final Explanation explanation;
  private final MarkedText marked;

  /**
   * @param taxonomy that the labels were given under
   * @param program such as {@code incident-patterns 0.1.0}
   */
  public ExplanationParts(
      Taxonomy taxonomy,
      String program,
      Postmortem postmortem,
      Classification classification,
      Explanation explanation) {
    this.taxonomy = taxonomy;
    this.program = program;
    this.postmortem = postmortem;
    this.classification = classification;
    this.explanation = explanation;
    this.marked = new MarkedText(taxonomy, postmortem.title(), classification, explanation);
  }

  /** All of it, for an incident of that quarter. */
  public IncidentExplanation of(String quarter) {
    return new IncidentExplanation(
        postmortem.id(),
        postmortem.source(),
        postmortem.title(),
        quarter,
        postmortem.provenance().file(),
        postmortem.provenance().position(),
        IncidentParts.safe(postmortem.url()),
        program,
        taxonomy.version(),
        Stream.of(Axis.values()).map(this::axis).toList(),
        marked.sections(),
        explanation.ignored().stream().map(this::notCounted).toList(),
        remarks());
  }

  private AxisPart axis(Axis axis) {
    List<Label> labels = classification.labels(axis);
    return new AxisPart(
        axis.word(),
        axis.title(),
        labels.stream()
            .map(label -> new GivenLabel(view(label), marked.passage(Quote.of(label))))
            .toList(),
        declared(axis),
        classification.disagreements().stream()
            .filter(one -> one.axis() == axis)
            .map(this::disagreement)
            .findFirst()
            .orElse(null),
        explanation.sheets().stream()
            .filter(sheet -> sheet.axis() == axis)
            .map(sheet -> sheet(sheet, labels))
            .toList(),
        explanation.weighings().stream()
            .filter(one -> one.axis() == axis)
            .map(one -> weighing(one, labels))
            .toList());
  }

  private Weighing weighing(Explanation.Weighing one, List<Label> labels) {
    return new Weighing(
        one.answer(),
        taxonomy.title(one.axis(), one.answer()),
        labels.stream().anyMatch(label -> label.category().equals(one.answer())),
        one.rules(),
        one.model(),
        one.together(),
        one.toward().stream().map(weight -> feature(one.axis(), weight)).toList(),
        one.against().stream().map(weight -> feature(one.axis(), weight)).toList());
  }

  private Feature feature(Axis axis, Explanation.Weight weight) {
    return new Feature(weight.feature(), featureTitle(axis, weight.feature()), weight.logits());
  }

  /** Features are named by group and member. */
  private String featureTitle(Axis axis, String feature) {
    String member = feature.substring(feature.indexOf(':') + 1);
    return switch (feature.substring(0, feature.length() - member.length())) {
      case "stem:" -> "“%s”".formatted(member);
      case "title:" -> "“%s” in the title".formatted(member);
      case "score:" -> "the rules' points for " + taxonomy.title(axis, member);
      case "cue:" -> "a turn of speech (%s)".formatted(member.replace('_', ' '));
      case "section:" -> "section " + IncidentParts.sectionTitle(member);
      default -> feature;
    };
  }

  private LabelView view(Label label) {
    String section = label.section();
    return new LabelView(
        label.axis().word(),
        label.axis().title(),
        label.category(),
        taxonomy.title(label.axis(), label.category()),
        !label.primary(),
        label.quote(),
        section == null ? "" : IncidentParts.sectionTitle(section),
        label.basis().word(),
        label.confidence(),
        label.reason());
  }

  private List<DeclaredWord> declared(Axis axis) {
    Declared declared = postmortem.declared();
    Stream<@Nullable String> words =
        switch (axis) {
          case ROOT_CAUSE ->
              Stream.of(Optional.ofNullable(declared.rootCause())).flatMap(Optional::stream);
          case TRIGGER ->
              Stream.of(Optional.ofNullable(declared.trigger())).flatMap(Optional::stream);
          case DETECTION ->
              Stream.of(Optional.ofNullable(declared.detection())).flatMap(Optional::stream);
          case MITIGATION ->
              Stream.of(Optional.ofNullable(declared.mitigation())).flatMap(Optional::stream);
          case CONTRIBUTING_FACTOR -> declared.contributingFactors().stream();
        };
    List<DeclaredWord> found = new ArrayList<>();
    words.forEach(
        word ->
            found.add(
                new DeclaredWord(
                    word, taxonomy.declared(axis, word).map(Category::title).orElse(null))));
    return found;
  }

  private DisagreementPart disagreement(Disagreement disagreement) {
    Quote quote = disagreement.quote();
    return new DisagreementPart(
        taxonomy.title(disagreement.axis(), disagreement.text()),
        disagreement.confidence(),
        quote == null ? null : quote.text(),
        marked.passage(quote));
  }

  private ScoreSheet sheet(Explanation.ScoreSheet sheet, List<Label> labels) {
    return new ScoreSheet(
        sheet.category(),
        taxonomy.title(sheet.axis(), sheet.category()),
        labels.stream().anyMatch(label -> label.category().equals(sheet.category())),
        sheet.score(),
        sheet.contributions().stream()
            .map(
                one ->
                    new Point(
                        one.points(),
                        one.reason(),
                        one.quote().text(),
                        marked.passage(one.quote()),
                        one.likeness()))
            .toList());
  }

  private NotCounted notCounted(Explanation.Ignored ignored) {
    return new NotCounted(
        ignored.axis().title(),
        taxonomy.title(ignored.axis(), ignored.category()),
        ignored.phrase(),
        ignored.reason(),
        ignored.quote().text(),
        IncidentParts.sectionTitle(ignored.quote().section()));
  }

  private List<Remark> remarks() {
    List<Remark> remarks = new ArrayList<>();
    Quote stop = classification.signals().stopsAtPerson();
    if (stop != null) {
      remarks.add(remark("stops_at_person", stop));
    }
    classification
        .signals()
        .blamingPhrases()
        .forEach(quote -> remarks.add(remark("blames", quote)));
    return remarks;
  }

  private static Remark remark(String kind, Quote quote) {
    return new Remark(kind, quote.text(), IncidentParts.sectionTitle(quote.section()));
  }
}
