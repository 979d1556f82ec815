package evenhand.index;

import java.io.Reader;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/// How text becomes terms, the same for passages and for what is looked for.
///
/// A hyphen parts words, so `decision-making` and `decision making` are one; an apostrophe inside a
/// word stays, whichever way it is printed. Changing any of this needs a new [Schema#VERSION].
public final class Analysis {
  private static final NormalizeCharMap PLAIN_MARKS = plainMarks();

  /// Stemmed words without stop words and possessives: what a passage is about.
  public static final Analyzer STEMMED = new Words(true);

  /// Every word, in lower case and nothing else done to it.
  public static final Analyzer EXACT = new Words(false);

  static final Analyzer BY_FIELD =
      new PerFieldAnalyzerWrapper(
          STEMMED, Map.of(Schema.EXACT, EXACT, Schema.AUTHORITY_WORDS, EXACT));

  private Analysis() {}

  private static NormalizeCharMap plainMarks() {
    var map = new NormalizeCharMap.Builder();
    for (String apostrophe : new String[] {"‘", "’", "‛", "ʼ", "′", "`", "´"}) {
      map.add(apostrophe, "'");
    }
    map.add("\u00ad", "");
    map.add("ﬁ", "fi");
    map.add("ﬂ", "fl");
    return map.build();
  }

  private static final class Words extends Analyzer {
    private final boolean stemmed;

    Words(boolean stemmed) {
      this.stemmed = stemmed;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      var words = new StandardTokenizer();
      TokenStream stream = new LowerCaseFilter(words);
      if (stemmed) {
        stream = new EnglishPossessiveFilter(stream);
        stream = new StopFilter(stream, EnglishAnalyzer.getDefaultStopSet());
        stream = new PorterStemFilter(stream);
      }
      return new TokenStreamComponents(words, stream);
    }

    @Override
    protected Reader initReader(String field, Reader reader) {
      return new MappingCharFilter(PLAIN_MARKS, reader);
    }

    @Override
    protected Reader initReaderForNormalization(String field, Reader reader) {
      return new MappingCharFilter(PLAIN_MARKS, reader);
    }

    @Override
    protected TokenStream normalize(String field, TokenStream in) {
      return new LowerCaseFilter(in);
    }
  }
}
