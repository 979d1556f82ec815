package evenhand.index;

import evenhand.report.Report;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FileSwitchDirectory;
import org.apache.lucene.store.NIOFSDirectory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// The index of all imported reports.
///
/// Writing is for one caller at a time; nothing written is on the disk before [#commit], and a
/// process that dies before it leaves the index as the last commit had it. Reading is safe from any
/// thread at any time, sees the last [#commit], and never waits for writing.
public final class ReportIndex implements AutoCloseable {
  private static final String SCHEMA_KEY = "schema";
  private static final String MODEL_KEY = "model";

  /// The endings of the files that hold stored fields.
  private static final Set<String> TEXTS = Set.of("fdt", "fdx", "fdm");

  /// Documents wait here, with their vectors, until a commit; more would only crowd the heap.
  private static final double BUFFER_MEGABYTES = 64;

  // Few segments, for a search asks each for every word; merging is cheap beside embedding.
  private static final double SEGMENTS = 4;
  private static final double SMALL_MEGABYTES = 32;

  /// Percent of removed passages that may stay until they are merged away: searches pass over them.
  private static final double MOST_DELETED = 10;

  /// Lucene says at each start which processor instructions it uses, and warns where it may not use
  /// Java's incubating ones (decision 0060 says why not). Held, or the setting is lost.
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  static {
    LUCENE.setLevel(Level.SEVERE);
  }

  private final Directory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;

  private ReportIndex(Directory directory, IndexWriter writer) throws IOException {
    this.directory = directory;
    this.writer = writer;
    this.searchers = new SearcherManager(writer, null);
  }

  /// Opens the index of a folder, or makes an empty one.
  ///
  /// @param model the fingerprint of the model whose vectors it holds
  /// @throws StaleIndexException where it was written with another schema or model
  public static ReportIndex open(Path folder, String model)
      throws IOException, StaleIndexException {
    Directory directory = directory(folder);
    try {
      if (DirectoryReader.indexExists(directory)) {
        refuseStale(folder, directory, model);
      }
      var writer = new IndexWriter(directory, settings());
      writer.setLiveCommitData(
          Map.of(SCHEMA_KEY, Integer.toString(Schema.VERSION), MODEL_KEY, model).entrySet());
      return new ReportIndex(directory, writer);
    } catch (IOException | StaleIndexException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  /// Texts are read from their files and not mapped: all of them are read once, and would stay
  /// resident.
  private static Directory directory(Path folder) throws IOException {
    return new FileSwitchDirectory(
        TEXTS, new NIOFSDirectory(folder), FSDirectory.open(folder), true);
  }

  /// What is wrong with the files of an index, by Lucene's own looking through all of them. Empty
  /// where nothing is, or there is no index. Takes some seconds for hundreds of reports.
  public static Optional<String> faultIn(Path folder) throws IOException {
    try (Directory directory = FSDirectory.open(folder)) {
      if (!DirectoryReader.indexExists(directory)) {
        return Optional.empty();
      }
      try (var check = new CheckIndex(directory)) {
        CheckIndex.Status status = check.checkIndex();
        return status.clean
            ? Optional.empty()
            : Optional.of("%d of its segments are damaged".formatted(status.numBadSegments));
      }
    } catch (CorruptIndexException | EOFException e) {
      return Optional.of("its files are damaged");
    }
  }

  /// Something read from one unchanging view of the index.
  public interface Reading<T> {
    T from(IndexSearcher searcher) throws IOException;
  }

  /// Runs `reading` on the last commit; the searcher must not outlive the call.
  public <T> T read(Reading<T> reading) throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      return reading.from(searcher);
    } finally {
      searchers.release(searcher);
    }
  }

  /// Adds a report, or puts it in the place of the one with the same hash.
  ///
  /// @param vectors of each text of each block
  public void put(Report report, List<PassageBlock> blocks, Map<String, float[]> vectors)
      throws IOException {
    writing()
        .updateDocuments(
            new Term(Schema.REPORT, report.report()), Documents.of(report, blocks, vectors));
  }

  public void remove(String report) throws IOException {
    writing().deleteDocuments(new Term(Schema.REPORT, report));
  }

  public void removeAll() throws IOException {
    writing().deleteAll();
  }

  /// Makes everything written so far durable, and visible to readers.
  public void commit() throws IOException {
    writer.commit();
    searchers.maybeRefreshBlocking();
  }

  /// Rewrites what still holds removed passages, so that their text leaves the disk. Takes as long
  /// as merging the index does.
  public void expunge() throws IOException {
    writing().forceMergeDeletes(true);
    commit();
  }

  /// Waits until the parts of the index that were being put together are, and keeps that. Seconds
  /// for hundreds of reports.
  public void settle() throws IOException {
    writing().maybeMerge();
    ((ConcurrentMergeScheduler) writer.getConfig().getMergeScheduler()).sync();
    commit();
  }

  /// The writer, which puts parts of the index together from now on. Not before anything is
  /// written: a command that only reads would begin that and drop it at its end.
  private IndexWriter writing() {
    if (writer.getConfig().getMergePolicy() instanceof NoMergePolicy) {
      writer.getConfig().setMergePolicy(merging());
    }
    return writer;
  }

  /// The hashes of all reports in the last commit.
  public Set<String> reports() throws IOException {
    return read(searcher -> {
      var hashes = new LinkedHashSet<String>();
      for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
        var terms = leaf.reader().terms(Schema.REPORT);
        if (terms == null) {
          continue;
        }
        Bits live = leaf.reader().getLiveDocs();
        TermsEnum each = terms.iterator();
        for (BytesRef hash = each.next(); hash != null; hash = each.next()) {
          if (isLive(each.postings(null, PostingsEnum.NONE), live)) {
            hashes.add(hash.utf8ToString());
          }
        }
      }
      return hashes;
    });
  }

  /// Whether not all of a term's documents are deleted ones.
  private static boolean isLive(PostingsEnum documents, @Nullable Bits live) throws IOException {
    int document = documents.nextDoc();
    while (document != DocIdSetIterator.NO_MORE_DOCS && live != null && !live.get(document)) {
      document = documents.nextDoc();
    }
    return document != DocIdSetIterator.NO_MORE_DOCS;
  }

  /// How many passages of a unit the last commit holds.
  public int count(String unit) throws IOException {
    return read(searcher -> searcher.count(termQuery(Schema.UNIT, unit)));
  }

  /// How many passages of a report the last commit holds.
  ///
  /// @param unit `paragraph` or `sentence`
  public int count(String report, String unit) throws IOException {
    Query both =
        new BooleanQuery.Builder()
            .add(termQuery(Schema.REPORT, report), Occur.FILTER)
            .add(termQuery(Schema.UNIT, unit), Occur.FILTER)
            .build();
    return read(searcher -> searcher.count(both));
  }

  /// Lets go of the folder; what was not committed is dropped.
  @Override
  public void close() throws IOException {
    try (directory;
        writer) {
      searchers.close();
    }
  }

  private static Query termQuery(String field, String value) {
    return new TermQuery(new Term(field, value));
  }

  private static IndexWriterConfig settings() {
    var settings = new IndexWriterConfig(Analysis.BY_FIELD);
    settings.setCodec(Vectors.codec());
    settings.setCommitOnClose(false);
    settings.setRAMBufferSizeMB(BUFFER_MEGABYTES);
    settings.setMergePolicy(NoMergePolicy.INSTANCE); // until something is written: see `writing`
    return settings;
  }

  private static MergePolicy merging() {
    var merging = new TieredMergePolicy();
    merging.setSegmentsPerTier(SEGMENTS);
    merging.setFloorSegmentMB(SMALL_MEGABYTES);
    merging.setDeletesPctAllowed(MOST_DELETED);
    merging.setForceMergeDeletesPctAllowed(0); // for `expunge`: not one removed passage stays
    return merging;
  }

  private static void refuseStale(Path folder, Directory directory, String model)
      throws IOException, StaleIndexException {
    Map<String, String> written = SegmentInfos.readLatestCommit(directory).getUserData();
    String schema = written.getOrDefault(SCHEMA_KEY, "");
    if (!schema.equals(Integer.toString(Schema.VERSION))) {
      throw new StaleIndexException(folder, "schema", schema, Integer.toString(Schema.VERSION));
    }
    String wrote = written.getOrDefault(MODEL_KEY, "");
    if (!wrote.equals(model)) {
      throw new StaleIndexException(folder, "model", wrote, model);
    }
  }
}
