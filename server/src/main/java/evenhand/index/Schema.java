package evenhand.index;

/// The fields of the index. What is on the disk is described here and nowhere else.
///
/// Each paragraph is one document and each of its sentences another, written right behind it, so
/// that the sentences of paragraph document `d` are `d + 1 … d + n` for as long as the index lives:
/// Lucene keeps a block together when it merges.
public final class Schema {
  /// Raise by one whenever a field changes meaning, or an analysis does: older indexes are then
  /// rebuilt from the reports and vectors kept beside them.
  public static final int VERSION = 3;

  /// The content's hash; the key by which a report is replaced and removed.
  public static final String REPORT = "report";

  /// `paragraph` or `sentence`.
  public static final String UNIT = "unit";

  // What hits are held to. Kept as whole terms.
  public static final String FORM = "form";
  public static final String ASPECT = "aspect";
  public static final String GRADE = "grade";
  public static final String OVERALL = "overall";
  public static final String YEAR = "year";

  /// The authority's printed name: whole for showing, and its words for searching.
  public static final String AUTHORITY = "authority";

  public static final String AUTHORITY_WORDS = "authority-words";

  // What is searched in.
  /// Stemmed, without stop words. Two fields, for how common a word is and how long a passage
  /// usually is differ between paragraphs and sentences. Every document has both, empty where it is
  /// of the other kind: lengths of passages are found faster where no document is without one.
  public static final String PARAGRAPH_WORDS = "paragraph-words";

  public static final String SENTENCE_WORDS = "sentence-words";

  /// Every word as printed, lower case: for phrases and wildcards.
  public static final String EXACT = "exact";

  /// Unit vectors; compared by dot product. Two fields, for a graph holds one kind each. A
  /// paragraph's is the mean of its sentences', set back to length 1.
  public static final String PARAGRAPH_VECTOR = "paragraph-vector";

  public static final String SENTENCE_VECTOR = "sentence-vector";

  /// How many sentence documents follow a paragraph's.
  public static final String SENTENCES = "sentences";

  // What is only shown.
  public static final String FILE = "file";
  public static final String PUBLISHED = "published";
  public static final String SECTION = "section";
  public static final String PART = "part";
  public static final String KIND = "kind";
  public static final String PARAGRAPH = "paragraph";
  public static final String NUMBER = "number";
  public static final String PAGE = "page";
  public static final String START = "start";
  public static final String END = "end";
  public static final String TEXT = "text";

  private Schema() {}
}
