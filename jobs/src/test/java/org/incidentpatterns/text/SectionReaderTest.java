package org.incidentpatterns.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.incidentpatterns.postmortem.Section;
import org.incidentpatterns.postmortem.SectionName;
import org.incidentpatterns.problem.PipelineException;
import org.junit.jupiter.api.Test;

class SectionReaderTest {
  private final SectionReader reader = new SectionReader();

  @Test
  void shouldReadAtxHeadings() {
    assertThat(
            read("# INC-1\n\n## Root cause\n\nA flag.\n\n### Details ###\nMore.\n## Impact\nNone."))
        .extracting(Section::name, Section::heading, Section::text)
        .containsExactly(
            tuple(SectionName.ROOT_CAUSE, "Root cause", "A flag."),
            tuple(SectionName.ROOT_CAUSE, "Root cause › Details", "More."),
            tuple(SectionName.IMPACT, "Impact", "None."));
  }

  @Test
  void shouldKeepAHeadingWithoutTextOfItsOwnBeforeTheOneUnderIt() {
    List<Section> sections =
        read("## Timeline (UTC)\n\n### 2025-11-03\n- 9:00 Deploy\n### 2025-11-04\n- 8:00 Fixed");

    assertThat(sections)
        .extracting(Section::name, Section::headingAbove, Section::ownHeading)
        .containsExactly(
            tuple(SectionName.TIMELINE, "Timeline (UTC)", "2025-11-03"),
            tuple(SectionName.TIMELINE, "Timeline (UTC)", "2025-11-04"));
  }

  @Test
  void shouldNotPutTheTitleOfTheDocumentBeforeItsHeadings() {
    assertThat(read("# Login down\n\n## Stages\n\nThree."))
        .extracting(Section::heading)
        .containsExactly("Stages");
  }

  @Test
  void shouldNameADocumentByItsFirstHeadingThatOpensNoSection() {
    assertThat(reader.title("Owner: SRE\n\n# Login *down*\n\n## Summary\nNo."))
        .contains("Login down");
    assertThat(reader.title("```\n# comment\n```\n\nLogin down\n===\n")).contains("Login down");
    assertThat(reader.title("# Impact of the move on logins\n## Summary\nx"))
        .contains("Impact of the move on logins");
    assertThat(reader.title("## Summary\nIt broke.\n## Who was there\nMany.")).isEmpty();
    assertThat(reader.title("# Summary\nIt broke.\n# Other\nMany.")).isEmpty();
    assertThat(reader.title("### Login down\nIt broke.")).isEmpty();
  }

  @Test
  void shouldReadSetextHeadings() {
    assertThat(names("Summary\n=======\nIt broke.\n\nHow we noticed\n---\nA page."))
        .containsExactly(SectionName.SUMMARY, SectionName.DETECTION);
  }

  @Test
  void shouldReadBoldLinesAndBoldLabels() {
    assertThat(
            read("**Root cause**\n\nA limit.\n\n**Impact:** Orders failed.\n**Fix.** Raised it."))
        .extracting(Section::name, Section::text)
        .containsExactly(
            tuple(SectionName.ROOT_CAUSE, "A limit."),
            tuple(SectionName.IMPACT, "Orders failed."),
            tuple(SectionName.RESOLUTION, "Raised it."));
  }

  @Test
  void shouldLeaveABoldSentenceInItsSection() {
    assertThat(
            names("## Contributing factors\n\n**Nothing checks the sum.** It goes out as it is."))
        .containsExactly(SectionName.CONTRIBUTING_FACTORS);
  }

  @Test
  void shouldReadWikiHeadings() {
    assertThat(names("h2. Root cause\nA leak.\nh3. Lessons\nMany."))
        .containsExactly(SectionName.ROOT_CAUSE, SectionName.LESSONS);
  }

  @Test
  void shouldReadNumberedLinesAboveTheirText() {
    assertThat(
            read("1. Summary\nSlow.\n\nB2. How was it noticed?\nBy chance.\n\n3. Audience\nAll."))
        .extracting(Section::name, Section::heading, Section::text)
        .containsExactly(
            tuple(SectionName.SUMMARY, "1. Summary", "Slow."),
            tuple(SectionName.DETECTION, "B2. How was it noticed?", "By chance."),
            tuple(SectionName.OTHER, "3. Audience", "All."));
  }

  @Test
  void shouldNotTakeTheItemsOfANumberedListForHeadings() {
    assertThat(read("## Timeline\n\n1. Detection\n2. Recovery\n\n3. Sleep"))
        .extracting(Section::name)
        .containsExactly(SectionName.TIMELINE);
  }

  @Test
  void shouldTakeALineThatStandsAloneForAHeadingInAnyWords() {
    assertThat(read("Slow.\n\nHow did we hear about this one\n\nA tweet."))
        .extracting(Section::name)
        .containsExactly(SectionName.SUMMARY, SectionName.DETECTION);
  }

  @Test
  void shouldTakeWhatWentWrongForTheCauseWhereNothingElseTellsIt() {
    assertThat(read("## What went wrong?\nA flag."))
        .extracting(Section::name)
        .containsExactly(SectionName.ROOT_CAUSE);
    assertThat(read("## What went well\nCalm.\n\n## What went wrong?\nNo runbook."))
        .extracting(Section::name)
        .containsExactly(SectionName.WENT_WELL, SectionName.WENT_POORLY);
  }

  @Test
  void shouldReadListItemsWithTheirNestedLines() {
    List<Section> sections =
        read(
            """
            - **Impact**:
              - two nodes
              - no logins

            - **Root cause**: the disk
              was full
            - **Duration**: 1 h
            """);
    assertThat(sections)
        .extracting(Section::name, Section::text)
        .containsExactly(
            tuple(SectionName.IMPACT, "- two nodes\n  - no logins"),
            tuple(SectionName.ROOT_CAUSE, "the disk\n  was full"),
            tuple(SectionName.OTHER, "1 h"));
  }

  @Test
  void shouldReturnToTheSectionAroundAListOfLabels() {
    assertThat(
            read("## Resolution\n\n- **Trigger**: a deploy\n\nThen we rolled back.").stream()
                .map(Section::name))
        .containsExactly(SectionName.TRIGGER, SectionName.RESOLUTION);
  }

  @Test
  void shouldReadPlainLabels() {
    assertThat(read("Summary: search was down.\nRoot cause: a full disk.\n\nNext steps\n\nSleep."))
        .extracting(Section::name, Section::text)
        .containsExactly(
            tuple(SectionName.SUMMARY, "search was down."),
            tuple(SectionName.ROOT_CAUSE, "a full disk."),
            tuple(SectionName.ACTION_ITEMS, "Sleep."));
  }

  @Test
  void shouldReadLabelsInsideOneLongLine() {
    assertThat(
            read(
                "RCA - Queue Summary of impact: Orders waited. Root Cause : A limit. Mitigation:"
                    + " We raised it. What went wrong and why? It was low."))
        .extracting(Section::name, Section::text)
        .containsExactly(
            tuple(SectionName.SUMMARY, "RCA - Queue"),
            tuple(SectionName.IMPACT, "Orders waited."),
            tuple(SectionName.ROOT_CAUSE, "A limit."),
            tuple(SectionName.RESOLUTION, "We raised it."),
            tuple(SectionName.ROOT_CAUSE, "It was low."));
  }

  @Test
  void shouldNotTakeAColonInASentenceForALabel() {
    assertThat(
            names("## Why\n\nThere was one problem: the cause was unclear. We saw impact: none."))
        .containsExactly(SectionName.ROOT_CAUSE);
  }

  @Test
  void shouldTakeStatusUpdatesForNoSection() {
    assertThat(
            names(
                "Resolved - This incident is over.\n\nIdentified - A fix is on its way.\n\n"
                    + "Investigating - We are looking into it."))
        .containsOnly(SectionName.OTHER);
  }

  @Test
  void shouldTakeAFencedHeadingForCode() {
    assertThat(names("## Root cause\n\n```\n## Impact\nSummary: x\n```\n\nThat."))
        .containsExactly(SectionName.ROOT_CAUSE);
  }

  @Test
  void shouldTakeTheFirstParagraphForASummaryWhereThereIsNone() {
    assertThat(read("# Login down\n\nNobody could log in.\n\nMore text.\n\n## Cause\n\nA key."))
        .extracting(Section::name, Section::text)
        .containsExactly(
            tuple(SectionName.SUMMARY, "Nobody could log in."),
            tuple(SectionName.OTHER, "More text."),
            tuple(SectionName.ROOT_CAUSE, "A key."));
  }

  @Test
  void shouldLeaveTheOpeningAloneWhereThereIsASummary() {
    assertThat(names("Draft, please comment.\n\n## Summary\n\nIt broke."))
        .containsExactly(SectionName.OTHER, SectionName.SUMMARY);
  }

  @Test
  void shouldKeepTimelineEntriesUnderTheirHeading() {
    assertThat(names("## Timeline\n\n### 08:47\nPage.\n\n### 09:00\nFixed."))
        .containsExactly(SectionName.TIMELINE, SectionName.TIMELINE);
  }

  @Test
  void shouldKnowHeadingsInTheWordsOfPeople() {
    SectionHeadings headings = SectionHeadings.standard();
    assertThat(headings.name("2. What didn\u2019t go so well?")).contains(SectionName.WENT_POORLY);
    assertThat(headings.name("Why it had not been seen before"))
        .contains(SectionName.CONTRIBUTING_FACTORS);
    assertThat(headings.name("Timeline (times in BST)")).contains(SectionName.TIMELINE);
    assertThat(headings.name("How we learned of it")).contains(SectionName.DETECTION);
    assertThat(headings.name("Root Cause & Resolution")).contains(SectionName.ROOT_CAUSE);
    assertThat(headings.name("Trigger(s)")).contains(SectionName.TRIGGER);
    assertThat(headings.name("Process breakdown(s)")).contains(SectionName.CONTRIBUTING_FACTORS);
    assertThat(headings.name("Cloud Bigtable")).isEmpty();
  }

  @Test
  void shouldKnowHeadingsWithGapsByWholeWords() {
    SectionHeadings headings =
        SectionHeadings.of(
            Map.of(
                "detection", List.of("how ... noticed ..."),
                "lessons", List.of("how could ... noticed ..."),
                "root_cause", List.of("... root cause")));
    assertThat(headings.name("How was it noticed?")).contains(SectionName.DETECTION);
    assertThat(headings.name("How noticed")).contains(SectionName.DETECTION);
    assertThat(headings.name("How it was noticed at night")).contains(SectionName.DETECTION);
    assertThat(headings.name("How could it have been noticed")).contains(SectionName.LESSONS);
    assertThat(headings.name("Showing it was noticed")).isEmpty();
    assertThat(headings.name("How it went unnoticed")).isEmpty();
    assertThat(headings.name("Most likely root cause")).contains(SectionName.ROOT_CAUSE);
    assertThat(headings.name("Root cause of it")).isEmpty();
  }

  @Test
  void shouldKeepEverySectionAsItStandsInTheBody() {
    String body = "# T\r\n\r\n**Impact:** a\r\n\r\n## Why\r\n\r\n- b\r\n- c\r\n\r\nd  e\r\n";
    assertThat(read(body)).isNotEmpty().allSatisfy(s -> assertThat(body).contains(s.text()));
  }

  @Test
  void shouldReadNothingFromNothing() {
    assertThat(read("")).isEmpty();
    assertThat(read("\n \n")).isEmpty();
    assertThat(read("## Summary\n\n## Impact\n")).isEmpty();
  }

  @Test
  void shouldRefuseAHeadingOfTwoSections() {
    assertThatThrownBy(
            () -> SectionHeadings.of(Map.of("summary", List.of("x"), "impact", List.of("X!"))))
        .isInstanceOf(PipelineException.class)
        .hasMessageContaining("heading in both impact and summary: x");
  }

  private List<Section> read(String body) {
    return reader.read(body);
  }

  private List<SectionName> names(String body) {
    return reader.read(body).stream().map(Section::name).toList();
  }
}
