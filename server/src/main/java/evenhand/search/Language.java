package evenhand.search;

import evenhand.index.Schema;
import evenhand.search.forward.ForwardReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Supplier;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/// What a search makes of the words it is given: other ways to write them, and what was meant where
/// they were mistyped. Safe from any thread.
public final class Language {
  /// Takes every word as it stands.
  public static final Language PLAIN = new Language(Synonyms.NONE, null);

  private final Synonyms synonyms;
  private final @Nullable Speller speller;

  private Language(Synonyms synonyms, @Nullable Speller speller) {
    this.synonyms = synonyms;
    this.speller = speller;
  }

  /// @param passages whose words mistyped ones are read as
  /// @param english words that are no typing errors, used in a report or not; in small letters;
  ///   asked for when a word is in doubt
  public static Language of(
      Synonyms synonyms, ForwardReader passages, Supplier<Set<String>> english) {
    return new Language(synonyms, new Speller(passages, synonyms, english));
  }

  /// What was typed, as it is understood.
  ///
  /// @param loose the words that are neither quoted nor patterns nor excluded
  /// @param showing null where nothing was mistyped
  record Understood(Wanted wanted, String loose, @Nullable Showing showing) {
    static Understood of(String query, @Nullable Showing showing) {
      Wanted wanted = Wanted.of(query);
      var loose = new StringJoiner(" ");
      wanted.loose().forEach(span -> loose.add(span.in(query)));
      return new Understood(wanted, loose.toString(), showing);
    }
  }

  Understood read(String query) throws IOException {
    Understood typed = Understood.of(query, null);
    Optional<Showing> meant =
        speller == null ? Optional.empty() : speller.read(query, typed.wanted().loose());
    return meant.map(showing -> Understood.of(showing.query(), showing)).orElse(typed);
  }

  List<Concept> concepts(String text, IndexSearcher searcher) {
    return synonyms.in(text, word -> isKnown(word, searcher));
  }

  private static boolean isKnown(String word, IndexSearcher searcher) {
    try {
      return searcher.getIndexReader().docFreq(new Term(Schema.EXACT, word)) > 0;
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be read", e);
    }
  }
}
