package evenhand.index;

import evenhand.report.Paragraph;
import evenhand.report.Report;
import evenhand.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.VectorUtil;
import org.jspecify.annotations.Nullable;

/// Writes one report's passages as documents, each paragraph followed by its sentences.
final class Documents {
  private static final FieldType SEARCHED = searched();
  private static final FieldType NAMED = named();

  private final Report report;
  private final Map<String, float[]> vectors;

  private Documents(Report report, Map<String, float[]> vectors) {
    this.report = report;
    this.vectors = vectors;
  }

  /// @param vectors of each text of each block
  static List<Document> of(Report report, List<PassageBlock> blocks, Map<String, float[]> vectors) {
    var maker = new Documents(report, vectors);
    var documents = new ArrayList<Document>();
    documents.add(maker.whole());
    for (PassageBlock block : blocks) {
      documents.add(maker.paragraph(block));
      block.sentences().forEach(span -> documents.add(maker.sentence(block, span)));
    }
    return documents;
  }

  /// Stands for the report itself, so that one without a passage is in the index too.
  private Document whole() {
    var document = new Document();
    term(document, Schema.REPORT, report.report());
    term(document, Schema.UNIT, "report");
    words(document, "", "");
    return document;
  }

  private Document paragraph(PassageBlock block) {
    String text = block.paragraph().text();
    Document document = passage(block, new Span(0, text.length()), "paragraph");
    words(document, text, "");
    document.add(field(Schema.PARAGRAPH_VECTOR, mean(block)));
    document.add(new NumericDocValuesField(Schema.SENTENCES, block.sentences().size()));
    return document;
  }

  private Document sentence(PassageBlock block, Span span) {
    Document document = passage(block, span, "sentence");
    words(document, "", span.in(block.paragraph().text()));
    String whole = block.paragraph().text();
    String own = block.sentences().size() < 2 ? whole : span.in(whole);
    document.add(field(Schema.SENTENCE_VECTOR, vector(own)));
    return document;
  }

  private Document passage(PassageBlock block, Span span, String unit) {
    Paragraph paragraph = block.paragraph();
    var document = new Document();
    ofReport(document);
    term(document, Schema.UNIT, unit);
    term(document, Schema.ASPECT, block.section().aspect());
    term(document, Schema.GRADE, block.section().grade());
    shown(document, Schema.SECTION, block.section().heading());
    shown(document, Schema.PART, block.section().part().id());
    shown(document, Schema.KIND, paragraph.kind().id());
    shown(document, Schema.PARAGRAPH, paragraph.id());
    shown(document, Schema.NUMBER, paragraph.number());
    Integer page = paragraph.pageAt(span.start());
    if (page != null) {
      document.add(new StoredField(Schema.PAGE, page));
    }
    document.add(new StoredField(Schema.START, span.start()));
    document.add(new StoredField(Schema.END, span.end()));
    String text = span.in(paragraph.text());
    shown(document, Schema.TEXT, text);
    document.add(new Field(Schema.EXACT, text, SEARCHED));
    return document;
  }

  private void ofReport(Document document) {
    term(document, Schema.REPORT, report.report());
    shown(document, Schema.FILE, report.file());
    term(document, Schema.FORM, report.form());
    term(document, Schema.OVERALL, report.overall());
    if (report.authority() != null) {
      shown(document, Schema.AUTHORITY, report.authority());
      document.add(new Field(Schema.AUTHORITY_WORDS, report.authority(), NAMED));
    }
    if (report.published() != null) {
      shown(document, Schema.PUBLISHED, report.published().toString());
      document.add(new IntField(Schema.YEAR, report.published().getYear(), Field.Store.NO));
    }
  }

  private static void words(Document document, String paragraph, String sentence) {
    document.add(new Field(Schema.PARAGRAPH_WORDS, paragraph, SEARCHED));
    document.add(new Field(Schema.SENTENCE_WORDS, sentence, SEARCHED));
  }

  private static KnnFloatVectorField field(String name, float[] vector) {
    return new KnnFloatVectorField(name, vector, VectorSimilarityFunction.DOT_PRODUCT);
  }

  /// What a paragraph means as a whole: the direction in which its sentences point together.
  private float[] mean(PassageBlock block) {
    List<String> texts = block.texts();
    if (texts.size() == 1) {
      return vector(texts.getFirst());
    }
    float[] sum = vector(texts.getFirst()).clone();
    for (String text : texts.subList(1, texts.size())) {
      VectorUtil.add(sum, vector(text));
    }
    return VectorUtil.l2normalize(sum);
  }

  private float[] vector(String text) {
    float[] vector = vectors.get(text);
    if (vector == null) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "no vector for a text of %d characters", text.length()));
    }
    return vector;
  }

  private static void term(Document document, String field, @Nullable String value) {
    if (value != null) {
      document.add(new StringField(field, value, Field.Store.YES));
    }
  }

  private static void shown(Document document, String field, @Nullable String value) {
    if (value != null) {
      document.add(new StoredField(field, value));
    }
  }

  /// Offsets are kept so that what matched can be shown without analysing the text again.
  private static FieldType searched() {
    var type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    type.freeze();
    return type;
  }

  private static FieldType named() {
    var type = new FieldType();
    type.setTokenized(true);
    type.setOmitNorms(true);
    type.setIndexOptions(IndexOptions.DOCS);
    type.freeze();
    return type;
  }
}
