package org.incidentpatterns.report.words;

import java.util.Map;

/**
 * What it means to invest against one contributing factor. The one place for these words; a
 * category that a user added gets words made from its title.
 *
 * @param action what to do, as a candidate is listed
 * @param gain what would be gained, after "the next gain is"
 * @param fund what money goes to, after "fund"
 * @param condition what was so, a clause in the past tense
 * @param effect what such work can do, a clause that promises nothing about past incidents; may be
 *     empty
 * @param aboutNoticing whether the work makes failures be noticed rather than be fewer
 */
public record FactorAdvice(
    String action,
    String gain,
    String fund,
    String condition,
    String effect,
    boolean aboutNoticing) {

  /** The candidate that stands for action items nobody finished. */
  public static final String OPEN_ACTIONS = "open_actions";

  /** The factor that asks for more alerts. */
  public static final String MONITORING_GAP = "monitoring_gap";

  private static final Map<String, FactorAdvice> KNOWN =
      Map.ofEntries(
          entry(
              "environment_parity",
              "Make staging match production",
              "a staging environment that matches production",
              "environment parity",
              "staging did not match production",
              "where staging matches, such a failure can show before customers meet it"),
          entry(
              "monitoring_gap",
              "Close alert gaps",
              "alerts where there are none yet",
              "monitoring and alerts",
              "an alert or a measure was missing",
              "an alert shortens the time until someone knows; it does not make failures fewer",
              true),
          entry(
              "missing_safeguard",
              "Check settings and data before they ship",
              "a check that stops a bad value before it ships",
              "safeguards and validation",
              "nothing checked a value or a change before it took effect",
              "a check stops a bad value wherever it comes from"),
          entry(
              "missing_fallback",
              "Add a fallback or isolate the failure",
              "a second way where there is only one",
              "fallbacks and isolation",
              "there was no fallback and nothing kept the failure apart",
              "a second way keeps customers served while the first is down"),
          entry(
              "test_gap",
              "Test the paths that failed",
              "tests for the paths that fail",
              "tests",
              "no test covered what failed",
              "a test fails before a release does"),
          entry(
              "runbook_gap",
              "Write and rehearse the missing runbooks",
              "runbooks that are right when they are needed",
              "runbooks and documentation",
              "the runbook or document was missing or out of date",
              "the right steps at hand shorten the time to mitigate"),
          entry(
              "review_gap",
              "Review risky changes before they ship",
              "a review that sees which changes are risky",
              "change review",
              "the review did not show the risk of a change",
              "a review that asks about risk slows the few changes that need it"),
          entry(
              "ownership",
              "Name an owner for what has none",
              "a clear owner for what fails",
              "ownership",
              "it was unclear who owned what failed",
              "a clear owner shortens the search for help"),
          entry(
              "knowledge_silo",
              "Spread what only few know",
              "knowledge that more than a few hold",
              "shared knowledge",
              "the knowledge needed was held by few",
              "what more people know, more people can mend"),
          entry(
              "alert_noise",
              "Cut alert noise",
              "fewer alerts that mean nothing",
              "quieter alerts",
              "noise hid the alert that mattered",
              "with less noise the alert that matters is seen",
              true),
          entry(
              "capacity_planning",
              "Size systems ahead of known peaks",
              "capacity planned ahead of known peaks",
              "capacity planning",
              "capacity was not planned for the load",
              "a peak that is planned for is a normal day"),
          entry(
              "time_pressure",
              "Make room for careful changes",
              "time for careful changes",
              "time for careful changes",
              "the change was made under time pressure",
              ""),
          entry(
              "communication",
              "Make sure that word reaches the teams concerned",
              "word that reaches the teams it concerns",
              "communication between teams",
              "word did not reach the teams it concerned",
              ""),
          entry(
              "technical_debt",
              "Pay down the debt that keeps failing",
              "paying down the debt that keeps failing",
              "known technical debt",
              "known technical debt played a part",
              ""),
          entry(
              "open_actions",
              "Finish action items that are still open",
              "to finish what is already filed",
              "the action items still open",
              "the failure came back while an earlier action item was still open",
              "a fix that is filed and not finished protects nobody"));

  /** The words for a category; {@code title} serves where the category is a user's own. */
  public static FactorAdvice of(String category, String title) {
    FactorAdvice known = KNOWN.get(category);
    if (known != null) {
      return known;
    }
    String quoted = "“" + Wording.brief(title) + "”";
    return new FactorAdvice(
        "Work on " + quoted,
        "work on " + quoted,
        "work on " + quoted,
        quoted + " was named",
        "",
        false);
  }

  private static Map.Entry<String, FactorAdvice> entry(
      String category, String action, String gain, String fund, String condition, String effect) {
    return entry(category, action, gain, fund, condition, effect, false);
  }

  private static Map.Entry<String, FactorAdvice> entry(
      String category,
      String action,
      String gain,
      String fund,
      String condition,
      String effect,
      boolean aboutNoticing) {
    return Map.entry(
        category, new FactorAdvice(action, gain, fund, condition, effect, aboutNoticing));
  }
}
