package evenhand.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/// The terms that a text is made of, in order, as the index has them.
public final class Terms {
  private Terms() {}

  /// Is told of a term and where it stands in the text.
  public interface Each {
    void term(String term, int start, int end);
  }

  public static List<String> of(Analyzer analyzer, String text) {
    var terms = new ArrayList<String>();
    walk(analyzer, text, (term, start, end) -> terms.add(term));
    return terms;
  }

  public static void walk(Analyzer analyzer, String text, Each each) {
    try (TokenStream stream = analyzer.tokenStream("", text)) {
      var term = stream.addAttribute(CharTermAttribute.class);
      var offset = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        each.term(term.toString(), offset.startOffset(), offset.endOffset());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory could not be read", e);
    }
  }
}
