package org.incidentpatterns.markup;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.incidentpatterns.postmortem.ActionItem;
import org.incidentpatterns.postmortem.ActionItem.Status;
import org.jspecify.annotations.Nullable;

/** Gathers what a line, its sub-items or a row say about one action item; the first word counts. */
final class ActionItemDraft {
  private static final Pattern PERCENT = Pattern.compile("(\\d{1,3})\\s?%");
  private static final String TRAILING = " :;,.|\u2013\u2014-";

  private final OwnerTeams teams;
  private String title = "";
  private @Nullable String team;
  private @Nullable String priority;
  private @Nullable LocalDate filed;
  private @Nullable LocalDate due;
  private @Nullable LocalDate closed;
  private @Nullable Status status;
  private @Nullable Status ticked;
  private @Nullable String ticket;
  private boolean marked;

  ActionItemDraft(OwnerTeams teams) {
    this.teams = teams;
  }

  void title(String words) {
    title = words;
  }

  /** What the box before a task says; words say more. */
  void tick(@Nullable Boolean done) {
    if (done != null) {
      ticked = done ? Status.DONE : Status.OPEN;
    }
  }

  /** Whether the text says more than a title: a ticket, a day, an owner, a box. */
  boolean isMarked() {
    return marked || ticked != null;
  }

  boolean hasTicket() {
    return ticket != null;
  }

  /** Takes one part by its meaning; returns whether the value is of that kind. */
  boolean take(String meaning, String value) {
    boolean taken =
        switch (meaning) {
          case "ticket" -> ticket(value);
          case "due" -> due(value);
          case "closed" -> closed(value);
          case "filed" -> filed(value);
          case "owner" -> owner(value);
          case "team" -> team(value);
          case "priority" -> priority(value);
          case "status" -> status(value);
          case "type" -> true;
          default -> false;
        };
    marked |= taken;
    return taken;
  }

  private boolean ticket(String value) {
    Optional<String> found = Tickets.of(Marks.removed(value));
    if (found.isPresent() && ticket == null) {
      ticket = found.get();
    }
    return found.isPresent();
  }

  private boolean due(String value) {
    Optional<LocalDate> day = wholeDay(value);
    due = due == null ? day.orElse(null) : due;
    return day.isPresent() || isDay(value) || isPlaceholder(value);
  }

  private boolean closed(String value) {
    Optional<LocalDate> day = wholeDay(value);
    if (day.isPresent()) {
      closed = day.get();
      status = status == null ? Status.DONE : status;
    }
    return day.isPresent() || isDay(value) || isPlaceholder(value);
  }

  private boolean filed(String value) {
    Optional<LocalDate> day = wholeDay(value);
    filed = filed == null ? day.orElse(null) : filed;
    return day.isPresent() || isDay(value);
  }

  private boolean owner(String value) {
    team = team == null ? teams.ofOwner(value) : team;
    return true;
  }

  private boolean team(String value) {
    team = team == null ? OwnerTeams.ofTeam(value) : team;
    return true;
  }

  private boolean priority(String value) {
    String word = Marks.removed(value);
    boolean none = word.isEmpty() || word.length() > 30 || isPlaceholder(word);
    priority = priority != null || none ? priority : word;
    return word.length() <= 30;
  }

  private boolean status(String value) {
    Optional<Status> found = statusOf(value);
    if (found.isPresent() && status == null) {
      status = found.get();
    }
    return found.isPresent();
  }

  /** The status that a word or a share means. */
  static Optional<Status> statusOf(String value) {
    String text = Marks.removed(value).replace("~~", "");
    Matcher percent = PERCENT.matcher(text.strip());
    if (percent.matches()) {
      int share = Integer.parseInt(percent.group(1));
      return Optional.of(share >= 100 ? Status.DONE : share > 0 ? Status.IN_PROGRESS : Status.OPEN);
    }
    return MarkupWords.STANDARD.meaning("statuses", text).flatMap(Status::of);
  }

  private static boolean isPlaceholder(String value) {
    String text = Marks.removed(value);
    return text.codePoints().noneMatch(Character::isLetterOrDigit)
        || MarkupWords.STANDARD.has("placeholders", text);
  }

  /** Whether the value is a day by its form, even one that cannot be used. */
  static boolean isDay(String value) {
    String text = Marks.removed(value);
    return WrittenTime.at(text, 0, null)
        .filter(time -> time.dated() && text.substring(time.end()).isBlank())
        .isPresent();
  }

  /** The day, if the value is one, perhaps with a clock behind. */
  static Optional<LocalDate> wholeDay(String value) {
    String text = Marks.removed(value);
    return WrittenTime.at(text, 0, null)
        .filter(time -> time.dated() && text.substring(time.end()).isBlank())
        .map(WrittenTime::day);
  }

  private static String withoutTrailing(String words) {
    int end = words.length();
    while (end > 0 && TRAILING.indexOf(words.charAt(end - 1)) >= 0) {
      end--;
    }
    return words.substring(0, end).strip();
  }

  /** The item; empty if it has neither a title nor a ticket, or says that there is none. */
  Optional<ActionItem> finish() {
    String words = Marks.removed(title);
    if (words.startsWith("~~") && words.endsWith("~~") && words.length() > 4) {
      // Crossed off a list: as a rule because it is done.
      status = status == null ? Status.DONE : status;
    }
    words = withoutTrailing(words.replace("~~", ""));
    if (words.isEmpty() && ticket != null) {
      words = ticket;
    }
    if (words.isEmpty() || words.codePoints().noneMatch(Character::isLetterOrDigit)) {
      return Optional.empty();
    }
    if (ticket == null && isPlaceholder(words)) {
      return Optional.empty();
    }
    Status known = status == null ? ticked : status;
    return Optional.of(
        new ActionItem(
            words,
            team,
            priority,
            filed,
            due,
            closed,
            known == null ? Status.OPEN : known,
            ticket));
  }
}
