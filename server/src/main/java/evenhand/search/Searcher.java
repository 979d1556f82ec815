package evenhand.search;

import evenhand.embed.Embedder;
import evenhand.index.ReportIndex;
import evenhand.index.Schema;
import evenhand.report.Kind;
import evenhand.report.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/// Finds precedents: passages of imported reports that use the words of a query or mean what it
/// means. Safe from any thread; sees what was imported when the search began.
public final class Searcher {
  /// How many passages each way of finding contributes to the ranking.
  private static final int DEPTH = 100;

  /// By words alone the best are shown as they come: so many times what is wanted are enough unless
  /// many are near-identical.
  private static final int SHALLOW = 2;

  /// Kinds of paragraphs that hold no finding.
  private static final Set<String> NO_FINDINGS =
      Set.of(Kind.TABLE.id(), Kind.CAPTION.id(), Kind.FOOTNOTE.id());

  private final ReportIndex index;
  private final Supplier<Embedder> embedder;
  private final Set<Step> leftOut;
  private final Language language;

  /// What the last text means, for a text is often asked for again with other filters.
  private volatile @Nullable Meant last;

  private record Meant(String text, Unit unit, Meaning meaning) {}

  /// @param embedder asked only when meaning counts
  public Searcher(ReportIndex index, Supplier<Embedder> embedder) {
    this(index, embedder, Set.of());
  }

  /// @param language how words are understood
  public Searcher(ReportIndex index, Supplier<Embedder> embedder, Language language) {
    this(index, embedder, Set.of(), language);
  }

  /// @param leftOut what to rank without, for measuring
  public Searcher(ReportIndex index, Supplier<Embedder> embedder, Set<Step> leftOut) {
    this(index, embedder, leftOut, Language.PLAIN);
  }

  public Searcher(
      ReportIndex index, Supplier<Embedder> embedder, Set<Step> leftOut, Language language) {
    this.index = index;
    this.embedder = embedder;
    this.leftOut = Set.copyOf(leftOut);
    this.language = language;
  }

  /// Passages for what somebody typed; double quotes mean a phrase, `*` a pattern and a hyphen
  /// before either, or before a word, that no passage may hold it.
  public Answer search(Query query) throws IOException {
    long begun = System.nanoTime();
    meaning(query, Wanted.of(query.text())); // begun here, for most queries mean what they say
    Language.Understood understood = language.read(query.text());
    List<Hit> hits = hits(query, understood.wanted(), passage -> false);
    return new Answer(hits, (System.nanoTime() - begun) / 1e6, understood.showing(), null);
  }

  /// Findings comparable to a text as it stands, whatever marks are in it.
  public Answer comparable(String text, Filters filters, Unit unit, int limit) throws IOException {
    return comparable(text, filters, unit, limit, Searcher::isNoFinding);
  }

  /// Whether it stands outside the narrative: a table of grades, a note, what a cover says of the
  /// inspection.
  private static boolean isNoFinding(Document passage) {
    boolean front = Part.FRONT.id().equals(passage.get(Schema.PART));
    return NO_FINDINGS.contains(passage.get(Schema.KIND))
        || (front && passage.get(Schema.ASPECT) == null);
  }

  private Answer comparable(
      String text, Filters filters, Unit unit, int limit, Predicate<Document> passedOver)
      throws IOException {
    long begun = System.nanoTime();
    var query = new Query(text, filters, Mode.HYBRID, unit, limit);
    List<Hit> hits = hits(query, Wanted.like(text), passedOver);
    return new Answer(hits, (System.nanoTime() - begun) / 1e6);
  }

  /// Passages like one that is in the index, and not that one.
  ///
  /// @param text of the paragraph
  public Answer like(String report, String paragraph, String text, Filters filters, int limit)
      throws IOException {
    return comparable(
        text,
        filters,
        Unit.PARAGRAPH,
        limit,
        passage ->
            report.equals(passage.get(Schema.REPORT))
                && paragraph.equals(passage.get(Schema.PARAGRAPH)));
  }

  private List<Hit> hits(Query query, Wanted wanted, Predicate<Document> passedOver)
      throws IOException {
    if (wanted.isEmpty()) {
      return List.of();
    }
    Optional<Meaning> meaning = meaning(query, wanted);
    return index.read(searcher -> hits(query, wanted, passedOver, meaning, searcher));
  }

  private List<Hit> hits(
      Query query,
      Wanted wanted,
      Predicate<Document> passedOver,
      Optional<Meaning> meaning,
      IndexSearcher searcher)
      throws IOException {
    Unit unit = query.unit();
    List<Concept> concepts = language.concepts(wanted.plain(), searcher);
    List<String> stems = WordsQuery.stems(wanted.plain());
    var required = wanted.required().stream().map(Requirements::of).toList();
    var excluded = Requirements.against(wanted.excluded(), wanted.without(), unit);
    var look =
        new Look(
            unit,
            Held.to(unit, query.filters(), required, excluded),
            query.filters().equals(Filters.NONE) && required.isEmpty() && excluded.isEmpty(),
            !required.isEmpty(),
            query.mode() == Mode.MEANING
                ? Optional.empty()
                : WordsQuery.of(stems, ConceptQueries.others(concepts, unit), unit, searcher),
            query.mode() == Mode.HYBRID ? ConceptQueries.parts(concepts, unit) : List.of(),
            meaning);
    if (look.isEmpty()) {
      return List.of();
    }
    var marked = new HashSet<>(stems);
    marked.addAll(ConceptQueries.markedStems(concepts));
    var phrases = new ArrayList<>(required);
    phrases.addAll(ConceptQueries.markedPhrases(concepts, unit));
    var list =
        new HitList(
            searcher, Highlights.of(searcher, marked, phrases), !required.isEmpty(), passedOver);
    int most = Math.max(DEPTH, 2 * query.limit());
    int depth = query.mode() == Mode.KEYWORD ? Math.min(most, SHALLOW * query.limit()) : most;
    var candidates = new Gathering(searcher, look).candidates(depth);
    List<Hit> hits = list.of(Fusion.rank(query.mode(), candidates, leftOut), query.limit());
    if (hits.size() == query.limit() || candidates.size() < depth || depth == most) {
      return hits;
    }
    candidates = new Gathering(searcher, look).candidates(most); // many were folded
    return list.of(Fusion.rank(query.mode(), candidates, leftOut), query.limit());
  }

  /// Begins to work out what a text means, unless that is known. Empty where meaning does not
  /// count.
  private Optional<Meaning> meaning(Query query, Wanted wanted) {
    String text = wanted.plain();
    if (query.mode() == Mode.KEYWORD || text.isBlank()) {
      return Optional.empty();
    }
    Meant known = last;
    if (known == null || !known.text().equals(text) || known.unit() != query.unit()) {
      boolean words = query.mode() == Mode.HYBRID; // are looked for meanwhile
      known = new Meant(text, query.unit(), Meaning.of(text, query.unit(), embedder.get(), words));
      last = known;
    }
    return Optional.of(known.meaning());
  }
}
