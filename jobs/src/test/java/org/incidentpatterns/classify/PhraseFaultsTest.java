package org.incidentpatterns.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.incidentpatterns.taxonomy.Axis;
import org.incidentpatterns.taxonomy.Category;
import org.incidentpatterns.taxonomy.Phrase;
import org.incidentpatterns.taxonomy.PhraseCheck.Fault;
import org.incidentpatterns.taxonomy.PhraseCheck.Place;
import org.incidentpatterns.taxonomy.Taxonomy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhraseFaultsTest {
  @Test
  void shouldFindNoFaultInTheTaxonomyOfTheProduct() {
    assertThat(faults(Taxonomy.standard().categories().toArray(Category[]::new))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "(a|b) crash            ; b crashed                 ; b crash",
        "[very] full            ; full                      ; full",
        "no tests cover         ; no test covered           ; no test cover",
        "(x|pump) ... (y|fails) ; pump ... (z|fail)         ; pump ... fail",
        "staging & differs      ; (differ|lacks) & staging  ; differ & staging",
      })
  void shouldFindWhatIsWrittenDifferentlyAndFitsTheSameWords(
      String one, String other, String words) {
    List<Fault> faults = faults(factor("mud", one), factor("rain", other));

    assertThat(faults)
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.places())
                  .containsExactly(new Place("mud", one), new Place("rain", other));
              assertThat(fault.message())
                  .startsWith("phrase in both mud and rain, written differently: ")
                  .contains("(both fit: " + words + ";");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "staging ... differs ; staging & differs",
        "pump ... fails      ; pump fails",
        "a ... b             ; b ... a",
        "pump failed         ; the pump failed",
        "Pump failed         ; pump failed",
      })
  void shouldLeaveAlonePhrasesThatFitOtherWordsOrAreWrittenAlike(String one, String other) {
    assertThat(faults(factor("mud", one), factor("rain", other))).isEmpty();
  }

  @Test
  void shouldLeaveAloneWhatStandsInOneCategoryOrOnTwoAxes() {
    assertThat(
            faults(
                factor("mud", "(a|b) crash", "b crashed"),
                category(Axis.TRIGGER, "mud", "b crashes")))
        .isEmpty();
  }

  @Test
  void shouldFindActionItemsThatWouldMendTwoFactors() {
    Category mud =
        new Category(
            Axis.CONTRIBUTING_FACTOR,
            "mud",
            "M",
            "M.",
            "",
            List.of(),
            List.of(),
            List.of(new Phrase("(sweep|dry) it", 1)));
    Category rain =
        new Category(
            Axis.CONTRIBUTING_FACTOR,
            "rain",
            "R",
            "R.",
            "",
            List.of(),
            List.of(new Phrase("dry it", 1)),
            List.of(new Phrase("dry it", 0.5)));

    assertThat(faults(mud, rain))
        .extracting(Fault::message)
        .containsExactly(
            "phrase in both mud and rain, written differently: (sweep|dry) it and dry it "
                + "(both fit: dry it; take it out of one)");
  }

  @Test
  void shouldTellAPhraseThatIsNotWellFormedAndGoOn() {
    assertThat(faults(factor("mud", "(wet|soft", "... mud", "...", "slip & "), factor("rain", "[")))
        .extracting(Fault::message)
        .hasSize(5)
        .allMatch(
            message ->
                message.startsWith("Bracket is not closed: ")
                    || message.startsWith("Phrase has a part without words: "));
  }

  private static List<Fault> faults(Category... categories) {
    return new PhraseFaults().faults(List.of(categories));
  }

  private static Category factor(String id, String... phrases) {
    return category(Axis.CONTRIBUTING_FACTOR, id, phrases);
  }

  private static Category category(Axis axis, String id, String... phrases) {
    List<Phrase> all = Arrays.stream(phrases).map(text -> new Phrase(text, 1)).toList();
    return new Category(axis, id, id, id + ".", "", List.of(), all, List.of());
  }
}
