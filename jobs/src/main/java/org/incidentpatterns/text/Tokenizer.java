package org.incidentpatterns.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
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
  private static final Pattern JOINT = Pattern.compile("(?<=\\p{L})\\.(?=\\p{L})");

  private final Analyzer analyzer = new StemmingAnalyzer();

  private static final class StemmingAnalyzer extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
      StandardTokenizer source = new StandardTokenizer();
      TokenStream words = new EnglishPossessiveFilter(new LowerCaseFilter(source));
      return new TokenStreamComponents(source, new KStemFilter(words));
    }
  }

  /** The words of the text in order; offsets are those of the text as given. */
  public List<Token> tokens(String text) {
    List<Token> tokens = new ArrayList<>();
    // Same length, so offsets hold. A typeset apostrophe would make "didn't" another word, and a
    // dot or underscore would make one word of "storage.yaml" or "db_pool_max".
    String plain = JOINT.matcher(text.replace('\u2019', '\'').replace('_', ' ')).replaceAll(" ");
    try (TokenStream stream = analyzer.tokenStream("", plain)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        tokens.add(new Token(term.toString(), offset.startOffset(), offset.endOffset()));
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return tokens;
  }
}
