package org.incidentpatterns.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.miscellaneous.SetKeywordMarkerFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Cuts text into stemmed words. For use by many threads.
 *
 * <p>The stems are dictionary words (Krovetz), so that "caching" and "cached" meet but "port" and
 * "report" do not.
 */
public final class Tokenizer {
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s)>\\]]+");
  private static final Pattern JOINT = Pattern.compile("(?<=\\p{L})\\.(?=\\p{L})");

  /**
   * Words that must not meet those with which they share a stem: a page is no alert, a flag no
   * notice.
   */
  private static final CharArraySet OWN_WORDS =
      new CharArraySet(
          List.of(
              "paged",
              "pager",
              "paging",
              "flagged",
              "flagging",
              "messaged",
              "vulnerability",
              "vulnerabilities"),
          false);

  private static final String CLAUSE_MARKS = ":;";

  /** How many words a mark between clauses counts for. */
  private static final int CLAUSE = 3;

  private final Analyzer analyzer = new StemmingAnalyzer();

  private static final class StemmingAnalyzer extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
      StandardTokenizer source = new StandardTokenizer();
      TokenStream words = new EnglishPossessiveFilter(new LowerCaseFilter(source));
      TokenStream marked = new SetKeywordMarkerFilter(words, OWN_WORDS);
      return new TokenStreamComponents(source, new KStemFilter(marked));
    }
  }

  /** The words of the text in order; offsets are those of the text as given. */
  public List<Token> tokens(String text) {
    List<Token> tokens = new ArrayList<>();
    // Same length, so offsets hold. A typeset apostrophe would make "didn't" another word, and a
    // dot or underscore would make one word of "storage.yaml" or "db_pool_max".
    String plain = ADDRESS.matcher(text).replaceAll(found -> " ".repeat(found.group().length()));
    plain = JOINT.matcher(plain.replace('\u2019', '\'').replace('_', ' ')).replaceAll(" ");
    try (TokenStream stream = analyzer.tokenStream("", plain)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      int position = 0;
      int end = 0;
      while (stream.incrementToken()) {
        int start = offset.startOffset();
        position += breaks(plain, end, start) ? 1 + CLAUSE : 1;
        end = offset.endOffset();
        tokens.add(new Token(stem(term), position, start, end));
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return tokens;
  }

  private static String stem(CharSequence term) {
    for (int i = 0; i < term.length(); i++) {
      if (Character.isLetter(term.charAt(i))) {
        return term.toString();
      }
    }
    return Token.ANY_NUMBER;
  }

  private static boolean breaks(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (CLAUSE_MARKS.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }
}
