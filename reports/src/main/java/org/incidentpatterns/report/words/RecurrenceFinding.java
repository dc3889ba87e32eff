package org.incidentpatterns.report.words;

import java.util.List;
import java.util.Optional;
import org.incidentpatterns.report.model.Finding;
import org.incidentpatterns.report.model.IncidentRef;
import org.incidentpatterns.report.model.IncidentView;
import org.incidentpatterns.report.model.Recurrences;
import org.incidentpatterns.report.model.Share;

/** Does it come back, and what became of the fixes? */
final class RecurrenceFinding {
  private RecurrenceFinding() {}

  /** Empty where there is no history yet that anything could repeat. */
  static Optional<Finding> of(FindingInputs inputs) {
    Recurrences recurrences = inputs.recurrences();
    if (!inputs.hasBaseline() && recurrences.repeats().now().count() == 0) {
      return Optional.empty();
    }
    List<IncidentRef> repeats =
        inputs.incidents().stream().filter(IncidentView::repeat).map(IncidentView::ref).toList();
    return Optional.of(
        new Finding(
            Finding.Kind.RECURRENCE,
            headline(recurrences.repeats().now()),
            Wording.sentences(fixes(recurrences), thirdTime(recurrences)),
            recurrences.repeats(),
            null,
            "incidents",
            VerdictWords.couldHaveShown(recurrences.repeats(), "incident"),
            consequence(recurrences),
            List.of("recurs"),
            repeats));
  }

  static String headline(Share repeats) {
    if (repeats.count() == 0) {
      return "No incident repeats a failure seen before";
    }
    if (repeats.of() == 1) {
      return "The one incident repeats a failure seen before";
    }
    return Wording.capital(Numbers.word(repeats.count()))
        + " of "
        + Numbers.word(repeats.of())
        + " incidents "
        + Wording.verb(repeats.count(), "repeats", "repeat")
        + " a failure seen before";
  }

  /** What became of the fixes of earlier occurrences; empty where there were none. */
  static String fixes(Recurrences recurrences) {
    long earlier = recurrences.closed() + recurrences.open() + recurrences.neverFiled();
    if (earlier == 0 || recurrences.repeats().now().count() == 0) {
      return "";
    }
    List<String> outcomes =
        List.of(
            outcome(recurrences.open(), "an action item is still open"),
            outcome(recurrences.neverFiled(), "none was filed"),
            outcome(recurrences.closed(), "the fix was closed and did not hold"));
    return "Behind "
        + (recurrences.repeats().now().count() == 1 ? "it" : "them")
        + Wording.verb(earlier, " is ", " are ")
        + Wording.words(earlier, "earlier occurrence")
        + ": "
        + Wording.list(outcomes.stream().filter(outcome -> !outcome.isEmpty()).toList())
        + ".";
  }

  private static String outcome(long count, String what) {
    return count == 0 ? "" : "after " + Numbers.count(count) + " " + what;
  }

  private static String thirdTime(Recurrences recurrences) {
    long third = recurrences.rows().stream().filter(Recurrences.Row::crossedThree).count();
    if (third == 0) {
      return "";
    }
    return Wording.capital(Wording.words(third, "pattern"))
        + Wording.verb(third, " was", " were")
        + " seen for the third time.";
  }

  private static String consequence(Recurrences recurrences) {
    if (recurrences.repeats().now().count() == 0) {
      return "";
    }
    long most =
        Math.max(recurrences.closed(), Math.max(recurrences.open(), recurrences.neverFiled()));
    if (most == 0) {
      return "";
    }
    if (recurrences.open() == most) {
      return "Finishing what is filed comes before new ideas.";
    }
    return recurrences.neverFiled() == most
        ? "What is never filed is never fixed: file an action item for each pattern first."
        : "The fixes were finished and the failure came back: look at the fixes themselves.";
  }
}
