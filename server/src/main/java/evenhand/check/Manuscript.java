package evenhand.check;

import evenhand.form.Form;
import evenhand.grading.Reading;
import evenhand.grading.SentenceVectors;
import evenhand.report.Paragraph;
import evenhand.report.Report;
import evenhand.report.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A report as the checks see it: its places and sentences in order, what was read from them, and
/// the vectors of the sentences.
///
/// @param readings what the grade reader made of the sections; empty without one
/// @param vectors of the sentences, in their order; null where there is no embedding model
public record Manuscript(
    Report report,
    Setting setting,
    List<Place> places,
    List<Sentence> sentences,
    List<Reading> readings,
    @Nullable List<float[]> vectors) {

  static Manuscript of(
      Report report,
      Setting setting,
      Memory memory,
      List<Reading> readings,
      @Nullable SentenceVectors vectors) {
    var places = new ArrayList<Place>();
    var sentences = new ArrayList<Sentence>();
    for (Section section : report.sections()) {
      for (Paragraph paragraph : section.paragraphs()) {
        Memory.Text text = memory.text(paragraph.text());
        Place place = Place.of(section, paragraph, text.address());
        places.add(place);
        for (Piece piece : text.pieces()) {
          sentences.add(new Sentence(sentences.size(), place, piece));
        }
      }
    }
    List<float[]> known =
        vectors == null ? null : vectors.of(sentences.stream().map(Sentence::text).toList());
    return new Manuscript(
        report, setting, List.copyOf(places), List.copyOf(sentences), readings, known);
  }

  /// Whether a sentence states a grade in the words of the report's form.
  public boolean isJudgement(Sentence sentence) {
    Form form = setting.form();
    return form != null
        && sentence.noted(
            new Note<Boolean>("judged by " + form.id()),
            () -> form.judged(sentence.text()).isPresent());
  }

  public Remarks remarks(About about) {
    return setting.remarks(about);
  }

  public Stream<Sentence> sentencesOf(Place place) {
    return sentences.stream().filter(sentence -> sentence.place().equals(place));
  }
}
