package evenhand.search.forward;

import evenhand.index.Analysis;
import evenhand.index.ReportIndex;
import evenhand.index.Schema;
import evenhand.search.Terms;
import evenhand.text.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader.CacheKey;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/// Keeps the [ForwardIndex] in step with the index. What was read of a segment is kept for as long
/// as the segment lives, so that after an import only what is new is read. Safe from any thread;
/// one reads, the others wait for it.
public final class ForwardReader {
  private static final Set<String> OF_SENTENCE = Set.of(Schema.START, Schema.END, Schema.PAGE);

  private final ReportIndex index;
  private final Map<CacheKey, List<Passage>> bySegment = new HashMap<>();
  private final Map<String, String> alike = new HashMap<>();
  private Lexicon.Builder lexicon = new Lexicon.Builder();
  private volatile @Nullable ForwardIndex last;

  public ForwardReader(ReportIndex index) {
    this.index = index;
  }

  /// The last commit's. The first call after an import takes as long as reading what is new.
  public ForwardIndex current() throws IOException {
    return index.read(this::of);
  }

  /// Whether the last commit holds no passage; does not read them.
  public boolean isEmpty() throws IOException {
    return index.count("paragraph") == 0;
  }

  /// Whether the last commit has been read, so that [#current] answers at once.
  public boolean isCurrent() throws IOException {
    ForwardIndex now = last;
    return now != null
        && index.read(searcher ->
            now.version() == ((DirectoryReader) searcher.getIndexReader()).getVersion());
  }

  /// Whether at least so many paragraphs of the last commit hold a word; does not read them.
  ///
  /// @param word in lower case
  public boolean isUsed(String word, int paragraphs) throws IOException {
    Query holding =
        new BooleanQuery.Builder()
            .add(new TermQuery(new Term(Schema.EXACT, word)), Occur.FILTER)
            .add(new TermQuery(new Term(Schema.UNIT, "paragraph")), Occur.FILTER)
            .build();
    return index.read(
        searcher -> searcher.search(holding, paragraphs).scoreDocs.length == paragraphs);
  }

  /// That of a view of the index that is being read.
  public synchronized ForwardIndex of(IndexSearcher searcher) throws IOException {
    var reader = (DirectoryReader) searcher.getIndexReader();
    ForwardIndex before = last;
    if (before != null && before.version() == reader.getVersion()) {
      return before;
    }
    if (reader.numDocs() == 0) {
      lexicon = new Lexicon.Builder(); // nothing deleted is remembered
    }
    var alive = new HashSet<CacheKey>();
    var passages = new ArrayList<Passage>();
    var numbers = new int[reader.maxDoc()];
    Arrays.fill(numbers, -1);
    for (LeafReaderContext leaf : reader.leaves()) {
      CacheKey key = leaf.reader().getCoreCacheHelper().getKey();
      alive.add(key);
      List<Passage> of = bySegment.get(key);
      if (of == null) {
        of = passages(leaf.reader());
        bySegment.put(key, of);
      }
      Bits live = leaf.reader().getLiveDocs();
      for (Passage passage : of) {
        if (live == null || live.get(passage.doc())) {
          int first = leaf.docBase + passage.doc();
          int end = Math.min(numbers.length, first + 1 + passage.sentences().size());
          Arrays.fill(numbers, first, end, passages.size());
          passages.add(passage);
        }
      }
    }
    bySegment.keySet().retainAll(alive);
    alike.clear();
    var now = new ForwardIndex(passages, lexicon.built(), numbers, reader.getVersion());
    last = now;
    return now;
  }

  private List<Passage> passages(LeafReader reader) throws IOException {
    var passages = new ArrayList<Passage>();
    NumericDocValues counts = reader.getNumericDocValues(Schema.SENTENCES);
    if (counts == null) {
      return passages; // reports without a passage
    }
    var origins = new HashMap<String, Passage.Origin>();
    StoredFields stored = reader.storedFields();
    for (int doc = counts.nextDoc(); doc < reader.maxDoc(); doc = counts.nextDoc()) {
      Document document = stored.document(doc);
      var sentences = new ArrayList<Span>();
      var pages = new ArrayList<@Nullable Integer>();
      for (int s = 1; s <= counts.longValue(); s++) {
        Document sentence = stored.document(doc + s, OF_SENTENCE);
        sentences.add(new Span(number(sentence, Schema.START), number(sentence, Schema.END)));
        pages.add(sentence.getField(Schema.PAGE) == null ? null : number(sentence, Schema.PAGE));
      }
      String text = document.get(Schema.TEXT);
      var origin =
          origins.computeIfAbsent(document.get(Schema.REPORT), hash -> origin(hash, document));
      passages.add(new Passage(origin, seat(document), text, cut(text), sentences, pages, doc));
    }
    return passages;
  }

  private static Passage.Origin origin(String hash, Document document) {
    String authority = document.get(Schema.AUTHORITY);
    String published = document.get(Schema.PUBLISHED);
    return new Passage.Origin(
        hash,
        document.get(Schema.FILE),
        document.get(Schema.FORM),
        authority,
        authority == null ? List.of() : Terms.of(Analysis.EXACT, authority),
        published,
        published == null ? null : Integer.valueOf(published.substring(0, 4)),
        document.get(Schema.OVERALL));
  }

  /// What many passages say alike is held once: it would be a third of all strings.
  private Passage.Seat seat(Document document) {
    return new Passage.Seat(
        same(document.get(Schema.SECTION)),
        same(document.get(Schema.PART)),
        same(document.get(Schema.KIND)),
        sameOrNull(document.get(Schema.ASPECT)),
        sameOrNull(document.get(Schema.GRADE)),
        same(document.get(Schema.PARAGRAPH)),
        sameOrNull(document.get(Schema.NUMBER)));
  }

  private String same(String text) {
    return alike.computeIfAbsent(text, first -> first);
  }

  private @Nullable String sameOrNull(@Nullable String text) {
    return text == null ? null : same(text);
  }

  private static int number(Document document, String field) {
    return document.getField(field).numericValue().intValue();
  }

  private Passage.Cut cut(String text) {
    int[][] columns = {new int[32], new int[32], new int[32]};
    int[] count = {0};
    Terms.walk(
        Analysis.EXACT,
        text,
        (form, start, end) -> {
          int at = count[0]++;
          if (at == columns[0].length) {
            Arrays.setAll(columns, i -> Arrays.copyOf(columns[i], 2 * at));
          }
          columns[0][at] = lexicon.number(form);
          columns[1][at] = start;
          columns[2][at] = end;
        });
    return new Passage.Cut(
        Arrays.copyOf(columns[0], count[0]), Passage.Places.of(columns[1], columns[2], count[0]));
  }
}
