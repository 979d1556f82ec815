package evenhand.search;

import evenhand.index.Schema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/// Turns ranked candidates into hits: fetches what is shown, folds near-identical passages under
/// the best of them, marks words and says why.
final class HitList {
  private final StoredFields stored;
  private final Highlights highlights;
  private final boolean required;
  private final Predicate<Document> passedOver;

  /// @param required whether every hit holds a phrase or pattern that was asked for
  /// @param passedOver passages that are not wanted, as they are kept in the index
  HitList(
      IndexSearcher searcher,
      Highlights highlights,
      boolean required,
      Predicate<Document> passedOver)
      throws IOException {
    this.passedOver = passedOver;
    this.required = required;
    this.stored = searcher.storedFields();
    this.highlights = highlights;
  }

  List<Hit> of(List<Fusion.Ranked> ranked, int limit) throws IOException {
    var groups = new ArrayList<Folded>();
    for (Fusion.Ranked each : ranked) {
      int doc = each.candidate().doc();
      Document document = stored.document(doc);
      if (passedOver.test(document)) {
        continue;
      }
      var folded = new Folded(doc, hit(document, each));
      Folded group = folded.among(groups);
      if (group != null) {
        group.add(folded);
      } else if (groups.size() < limit) {
        groups.add(folded);
      } else {
        break;
      }
    }
    var hits = new ArrayList<Hit>();
    for (Folded group : groups) {
      hits.add(group.hit(highlights));
    }
    return hits;
  }

  private Hit hit(Document document, Fusion.Ranked ranked) {
    Number page = number(document, Schema.PAGE);
    return new Hit(
        document.get(Schema.REPORT),
        document.get(Schema.FILE),
        document.get(Schema.FORM),
        document.get(Schema.AUTHORITY),
        document.get(Schema.PUBLISHED),
        document.get(Schema.ASPECT),
        document.get(Schema.GRADE),
        document.get(Schema.OVERALL),
        document.get(Schema.SECTION),
        document.get(Schema.PARAGRAPH),
        document.get(Schema.NUMBER),
        page == null ? null : page.intValue(),
        place(document, Schema.START),
        place(document, Schema.END),
        document.get(Schema.TEXT),
        ranked.score(),
        Why.of(ranked, required),
        List.of(),
        List.of());
  }

  private static int place(Document document, String field) {
    Number value = number(document, field);
    if (value == null) {
      throw new IllegalStateException("a passage in the index has no " + field);
    }
    return value.intValue();
  }

  private static @Nullable Number number(Document document, String field) {
    var value = document.getField(field);
    return value == null ? null : value.numericValue();
  }
}
