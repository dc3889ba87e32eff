package org.incidentpatterns.report.words;

import java.util.Optional;
import org.incidentpatterns.report.model.DetectionMatrix;
import org.incidentpatterns.report.model.FollowThrough;
import org.incidentpatterns.report.model.Investments;
import org.incidentpatterns.report.model.Share;
import org.incidentpatterns.report.model.Trend;
import org.incidentpatterns.taxonomy.Axis;

/** The sentences about one candidate in a quarter that has incidents. */
final class InvestWords {
  private final Investments.Row row;
  private final FindingInputs inputs;
  private final FactorAdvice advice;
  private final Optional<DetectionMatrix.Noticed> noticed;
  private final Optional<Share> alerting;

  InvestWords(Investments.Row row, FindingInputs inputs) {
    this.row = row;
    this.inputs = inputs;
    advice = FactorAdvice.of(row.category(), row.title());
    noticed = InvestFinding.noticed(row, inputs);
    alerting =
        inputs.row(Axis.DETECTION, FindingInputs.ALERTING).map(found -> found.shares().now());
  }

  String headline() {
    if (inputs.total() == 1) {
      return "In the one incident, " + advice.condition();
    }
    if (inputs.isFew()) {
      return Wording.capital(advice.condition())
          + " in "
          + Numbers.word(touched())
          + " of "
          + Wording.words(inputs.total(), "incident");
    }
    if (mostTouched() == 1) {
      return "No candidate stands out: none touches more than one incident";
    }
    return moreAlertsWouldDoLittle()
        ? "The next gain is " + advice.gain() + ", not more alerts"
        : "The next gain is " + advice.gain();
  }

  /** Whether alerting already notices most incidents, and most of those with this factor. */
  boolean moreAlertsWouldDoLittle() {
    return !advice.aboutNoticing()
        && alerting.filter(share -> 2 * share.count() > share.of()).isPresent()
        && noticed.filter(factor -> 2 * factor.alertingFirst() > factor.incidents()).isPresent();
  }

  String argument() {
    if (inputs.isFew()) {
      if (inputs.total() == 1) {
        return minutes();
      }
      return Wording.sentences(
          minutes(),
          Wording.capital(Wording.words(inputs.total(), "incident"))
              + " cannot order the candidates.");
    }
    return Wording.sentences(alertingFirst(), factor(), minutes(), speed());
  }

  private String alertingFirst() {
    return alerting
        .map(
            share ->
                "Alerting noticed "
                    + Wording.of(share.count(), share.of(), "incident")
                    + " first ("
                    + Numbers.percent(share)
                    + ", 95% interval "
                    + Numbers.interval(share)
                    + ").")
        .orElse("");
  }

  private String factor() {
    String all = "In " + Numbers.word(touched()) + " of all " + Numbers.count(inputs.total());
    if (noticed.isEmpty()) {
      return all + ", " + advice.condition() + ".";
    }
    long seen = noticed.get().alertingFirst();
    if (seen == touched() && seen > 0) {
      return Wording.verb(seen, "In one of these, ", "In " + Numbers.word(seen) + " of these, ")
          + advice.condition()
          + ".";
    }
    return all
        + ", "
        + advice.condition()
        + "; alerting noticed "
        + (seen == 0 ? "none" : Numbers.word(seen))
        + " of them first.";
  }

  private String minutes() {
    Share minutes = row.minutes();
    if (minutes.share() == null || minutes.of() == 0) {
      return "No incident of this quarter states its customer minutes.";
    }
    String carried =
        Wording.verb(touched(), "It carried ", "They carried ")
            + Numbers.percent(minutes)
            + " of the customer minutes stated";
    return minutes.low() == null
        ? carried + "."
        : carried + " (" + Numbers.interval(minutes) + ").";
  }

  private String speed() {
    if (!moreAlertsWouldDoLittle()) {
      return advice.effect().isEmpty() ? "" : Wording.capital(advice.effect()) + ".";
    }
    Double slowest = noticed.map(DetectionMatrix.Noticed::slowestMinutes).orElse(null);
    String seen =
        slowest == null
            ? "One more alert would have told few people sooner"
            : "Alerting saw "
                + (noticed.map(DetectionMatrix.Noticed::alertingFirst).orElse(0L) == 1
                    ? "it"
                    : "each of them")
                + " within "
                + Numbers.minutes(slowest)
                + ", so one more alert would have done little";
    return seen + (advice.effect().isEmpty() ? "." : "; " + advice.effect() + ".");
  }

  /** Whether the factor was there in every quarter shown; empty where the series is not known. */
  String presence() {
    if (inputs.trend().quarters().size() < 2) {
      return "";
    }
    return inputs.trend().series().stream()
        .filter(series -> series.title().equals(factorTitle()))
        .map(Trend.Series::counts)
        .filter(counts -> counts.stream().allMatch(count -> count > 0))
        .findFirst()
        .map(counts -> "Present in each of " + Numbers.word(counts.size()) + " quarters.")
        .orElse("");
  }

  private String factorTitle() {
    return inputs
        .row(Axis.CONTRIBUTING_FACTOR, row.category())
        .map(found -> found.title())
        .orElse("");
  }

  /** How many candidates share the first rank: then the order is not known. */
  String ties() {
    long tied =
        inputs.investments().rows().stream()
            .filter(other -> other.rank().rank() == row.rank().rank())
            .count();
    return tied < 2 || inputs.isFew()
        ? ""
        : "By customer minutes it shares rank "
            + row.rank().rank()
            + " with "
            + Wording.words(tied - 1, "other candidate")
            + ".";
  }

  String consequence() {
    if (!inputs.isFew() && mostTouched() == 1) {
      return "";
    }
    String fund =
        "Fund "
            + advice.fund()
            + (moreAlertsWouldDoLittle() && !inputs.isFew() ? " ahead of more alerts" : "")
            + ".";
    return Wording.sentences(fund, promised());
  }

  private String promised() {
    FollowThrough follow = inputs.followThrough();
    if (follow.items() == 0) {
      return "No action item was filed this quarter.";
    }
    Optional<Share> own = items(row.category());
    if (own.isEmpty()) {
      return "";
    }
    String filed =
        Wording.verb(
                follow.items(),
                "The one action item",
                "Of the " + Numbers.count(follow.items()) + " action items")
            + " filed this quarter";
    if (follow.items() == 1) {
      return filed + (own.get().count() == 1 ? " asks for it." : " asks for something else.");
    }
    Optional<Share> alerts =
        items(FactorAdvice.MONITORING_GAP).filter(share -> !advice.aboutNoticing());
    String ours =
        (own.get().count() == 0 ? "none" : Numbers.count(own.get().count()))
            + Wording.verb(Math.max(1, own.get().count()), " asks", " ask")
            + " for "
            + advice.fund();
    return alerts
        .filter(share -> share.count() > 0)
        .map(
            share ->
                filed
                    + ", "
                    + Numbers.count(share.count())
                    + Wording.verb(share.count(), " asks", " ask")
                    + " for "
                    + FactorAdvice.of(FactorAdvice.MONITORING_GAP, "").fund()
                    + " and "
                    + ours
                    + ".")
        .orElse(filed + ", " + ours + ".");
  }

  private Optional<Share> items(String category) {
    return inputs.followThrough().promised().stream()
        .filter(promised -> promised.category().equals(category))
        .map(FollowThrough.PromisedRow::items)
        .findFirst();
  }

  private long touched() {
    return row.incidents().count();
  }

  private long mostTouched() {
    return inputs.investments().rows().stream()
        .mapToLong(other -> other.incidents().count())
        .max()
        .orElse(0);
  }
}
