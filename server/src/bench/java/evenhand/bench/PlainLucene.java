package evenhand.bench;

import evenhand.embed.Embedder;
import evenhand.index.Schema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;

/// Lucene's own searcher over the same index, with nothing added: ten paragraphs and their texts.
final class PlainLucene implements AutoCloseable {
  private static final int WANTED = 10;
  private static final int DEPTH = 100;
  private static final int DAMPING = 60;

  private final Directory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final Embedder embedder;
  private final EnglishAnalyzer english = new EnglishAnalyzer();
  private final QueryBuilder queries = new QueryBuilder(english);

  PlainLucene(Path index, Embedder embedder) throws IOException {
    this.embedder = embedder;
    directory = FSDirectory.open(index);
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
  }

  List<String> meaning(String text) throws IOException {
    return texts(searcher.search(nearest(text, WANTED), WANTED));
  }

  List<String> words(String text) throws IOException {
    return texts(searcher.search(any(text), WANTED));
  }

  /// Both ways, fused by reciprocal rank.
  List<String> both(String text) throws IOException {
    TopDocs words = searcher.search(any(text), DEPTH);
    TopDocs near = searcher.search(nearest(text, DEPTH), DEPTH);
    return texts(TopDocs.rrf(WANTED, DAMPING, new TopDocs[] {words, near}));
  }

  private Query nearest(String text, int depth) {
    return new KnnFloatVectorQuery(Schema.PARAGRAPH_VECTOR, embedder.query(text), depth);
  }

  private Query any(String text) {
    Query query = queries.createBooleanQuery(Schema.PARAGRAPH_WORDS, text);
    return query == null ? new MatchNoDocsQuery("no word is left") : query;
  }

  private List<String> texts(TopDocs found) throws IOException {
    var texts = new ArrayList<String>();
    for (ScoreDoc each : found.scoreDocs) {
      texts.add(searcher.storedFields().document(each.doc).get(Schema.TEXT));
    }
    return texts;
  }

  @Override
  public void close() throws IOException {
    english.close();
    reader.close();
    directory.close();
  }
}
