package org.incidentpatterns.markup;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Turns the rich text of tools into plain Markdown: headings with {@code #}, list items with {@code
 * -} or a number, tasks with {@code - [x]}, tables as rows with {@code |}, code in fences, links as
 * their words with the address in brackets behind, bold and struck-out words marked. Other marks,
 * pictures and colours are dropped; entities are decoded; white space and control characters are
 * cleaned. What is nested deeper than eight lists or quotes is kept at that depth.
 *
 * <p>Nothing is thrown, whatever the input. Cost: one pass, without recursion.
 */
public final class RichText {
  private RichText() {}

  /**
   * Reads Atlassian Document Format, as Jira Cloud and Confluence Cloud export it. Dates are
   * written as {@code 2026-03-25} (UTC), mentions as {@code @name}; nodes of unknown kind keep
   * their text. A text node, as an older export has it, is taken as plain text; null and missing
   * nodes are empty.
   */
  public static String fromAdf(JsonNode document) {
    return new AdfText().read(document);
  }

  /** Reads HTML as browsers do, and the storage format of Confluence. */
  public static String fromHtml(String html) {
    return new HtmlText().read(html);
  }

  /** Reads the wiki text of Jira Server, Data Center and CSV exports. */
  public static String fromWiki(String wiki) {
    return new WikiText().read(wiki);
  }
}
