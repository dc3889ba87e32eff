package org.incidentpatterns.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.incidentpatterns.postmortem.ActionItem;
import org.incidentpatterns.postmortem.Section;
import org.incidentpatterns.postmortem.SectionName;
import org.jspecify.annotations.Nullable;

/**
 * Reads the action items out of a postmortem: the rows of tables, tasks, list items, and lines that
 * begin or end with a ticket. Running text is no action item.
 *
 * <p>Ticket, priority, days, status and owner are taken off both ends of the text; what is left is
 * the title. An item that says nothing of its status is open; one that is crossed out is done. Days
 * that can be read in two ways are left out. An owner is kept only if it is clearly a team: in a
 * column or behind a label that says so, one of the known teams, or by its words ("Payments team",
 * "SRE"); names and handles are dropped. Sub-items are part of their item where they name one of
 * its parts ("Due: 2026-03-25"), items of their own where they are tasks or carry a ticket (an item
 * above them that has neither is their heading), else remarks. Cost: one pass.
 */
public final class ActionItems {
  private static final Pattern LABELLED =
      Pattern.compile("^\\**([\\p{L}][\\p{L} ]{0,24}?)\\**\\s*:\\**\\s*(\\S.*)$");

  private final OwnerTeams teams;
  private final List<ActionItem> items = new ArrayList<>();
  private @Nullable ActionItemDraft current;
  private int indent;
  private boolean group;

  private ActionItems(Set<String> teams) {
    this.teams = new OwnerTeams(teams);
  }

  /** The items of all action item sections in reading order. */
  public static List<ActionItem> read(List<Section> sections) {
    return read(sections, Set.of());
  }

  /**
   * The same.
   *
   * @param teams the names of teams that are known, in any case: an owner of that name is a team
   */
  public static List<ActionItem> read(List<Section> sections, Set<String> teams) {
    ActionItems reader = new ActionItems(teams);
    for (Section section : sections) {
      if (section.name() == SectionName.ACTION_ITEMS) {
        reader.read(section.text());
      }
    }
    return List.copyOf(reader.items);
  }

  private void read(String text) {
    List<DocumentLine> lines = DocumentLine.of(text);
    boolean afterBlank = true;
    for (int i = 0; i < lines.size(); i++) {
      DocumentLine line = lines.get(i);
      if (line.isTableRow()) {
        finish();
        items.addAll(ActionItemTable.read(PipeTable.at(lines, i), teams));
        i += PipeTable.length(lines, i) - 1;
      } else if (line.item() || line.done() != null) {
        readItem(line);
      } else if (!line.isBlank()) {
        readLine(line, afterBlank);
      }
      afterBlank = line.isBlank();
    }
    finish();
  }

  private void readItem(DocumentLine line) {
    ActionItemDraft parent = current;
    if (parent == null || line.indent() <= indent) {
      start(line);
      return;
    }
    if (line.done() == null && takesPart(parent, line.text())) {
      return;
    }
    ActionItemDraft child = draft(line);
    if (line.done() != null || child.hasTicket()) {
      group |= !parent.isMarked();
      if (!group) {
        finish();
        current = child;
        return;
      }
      child.finish().ifPresent(items::add);
    }
  }

  /** A line without a mark: it goes on with the item above, or is one if a ticket says so. */
  private void readLine(DocumentLine line, boolean afterBlank) {
    ActionItemDraft open = current;
    if (open != null && takesPart(open, line.text())) {
      return;
    }
    ActionItemDraft draft = draft(line);
    if (draft.hasTicket() && (open == null || afterBlank || line.indent() <= indent)) {
      start(line);
    } else if (afterBlank && line.indent() <= indent) {
      finish();
    }
  }

  private void start(DocumentLine line) {
    finish();
    current = draft(line);
    indent = line.indent();
    group = false;
  }

  private ActionItemDraft draft(DocumentLine line) {
    ActionItemDraft draft = new ActionItemDraft(teams);
    draft.tick(line.done());
    ActionItemLine.read(line.text(), draft);
    return draft;
  }

  private static boolean takesPart(ActionItemDraft item, String text) {
    Matcher labelled = LABELLED.matcher(text);
    Optional<String> meaning =
        labelled.matches()
            ? MarkupWords.STANDARD.meaning("action_item_labels", labelled.group(1))
            : Optional.empty();
    return meaning.isPresent() && item.take(meaning.get(), labelled.group(2));
  }

  private void finish() {
    ActionItemDraft open = current;
    if (open != null && !group) {
      open.finish().ifPresent(items::add);
    }
    current = null;
    group = false;
  }
}
