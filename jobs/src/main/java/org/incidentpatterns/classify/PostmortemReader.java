package org.incidentpatterns.classify;

import java.util.ArrayList;
import java.util.List;
import org.incidentpatterns.postmortem.Postmortem;
import org.incidentpatterns.postmortem.Section;
import org.incidentpatterns.postmortem.SectionName;
import org.incidentpatterns.postmortem.TimelineEntry;
import org.incidentpatterns.text.FeatureNumbers;
import org.incidentpatterns.text.Passage;
import org.incidentpatterns.text.PassageReader;
import org.incidentpatterns.text.PhraseMatcher;
import org.incidentpatterns.text.SectionReader;
import org.incidentpatterns.text.Token;
import org.incidentpatterns.text.Tokenizer;

/** Cuts a postmortem into passages and finds all phrases in them, in one pass. */
final class PostmortemReader {
  /** What {@code Label.section} holds for a quote from the title. */
  static final String TITLE = "title";

  private final SectionReader sectionReader = new SectionReader();
  private final Tokenizer tokenizer;
  private final PhraseMatcher<Meaning> phrases;
  private final FeatureNumbers numbers;

  PostmortemReader(Tokenizer tokenizer, PhraseMatcher<Meaning> phrases, FeatureNumbers numbers) {
    this.tokenizer = tokenizer;
    this.phrases = phrases;
    this.numbers = numbers;
  }

  List<Reading> read(Postmortem postmortem) {
    List<Passage> passages = new ArrayList<>();
    passages.add(new Passage(TITLE, SectionName.OTHER, postmortem.title(), 0, 0));
    List<Section> sections = sections(postmortem);
    for (Section section : sections) {
      passages.addAll(PassageReader.passages(section));
    }
    List<Reading> readings = new ArrayList<>();
    for (Passage passage : passages) {
      List<Token> tokens = tokenizer.tokens(passage.text());
      readings.add(Reading.of(passage, readings.size(), tokens, phrases.find(tokens), numbers));
    }
    return readings;
  }

  /** A sentence by itself, as an example is. */
  Reading read(String sentence) {
    List<Token> tokens = tokenizer.tokens(sentence);
    Passage passage = new Passage(SectionName.OTHER.word(), SectionName.OTHER, sentence, 0, 0);
    return Reading.of(passage, 0, tokens, phrases.find(tokens), numbers);
  }

  /** The sections of the record, else of its body, and the fields that are in neither. */
  List<Section> sections(Postmortem postmortem) {
    List<Section> sections =
        new ArrayList<>(
            postmortem.sections().isEmpty()
                ? sectionReader.read(postmortem.body())
                : postmortem.sections());
    String summary = postmortem.summary();
    if (summary != null && !summary.isBlank() && isNew(summary, sections)) {
      sections.add(0, new Section(SectionName.SUMMARY, "", summary));
    }
    for (TimelineEntry entry : postmortem.timeline()) {
      if (!entry.text().isBlank() && isNew(entry.text(), sections)) {
        sections.add(new Section(SectionName.TIMELINE, "", entry.text()));
      }
    }
    return sections;
  }

  private static boolean isNew(String text, List<Section> sections) {
    String stripped = text.strip();
    return sections.stream().noneMatch(section -> section.text().contains(stripped));
  }
}
