package evenhand.read;

import evenhand.form.Form;
import evenhand.report.Judgement;
import evenhand.report.Kind;
import evenhand.report.Paragraph;
import evenhand.report.Section;
import evenhand.text.Sentences;
import evenhand.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds the sentences that state a grade, by the frames of the form.
final class Judged {
  private final Form form;

  Judged(Form form) {
    this.form = form;
  }

  List<Judgement> in(List<Section> sections) {
    var judgements = new ArrayList<Judgement>();
    for (Section section : sections) {
      for (Paragraph paragraph : section.paragraphs()) {
        if (mayJudge(paragraph.kind())) {
          judgements.addAll(in(section, paragraph));
        }
      }
    }
    return judgements;
  }

  private List<Judgement> in(Section section, Paragraph paragraph) {
    var judgements = new ArrayList<Judgement>();
    for (Span span : Sentences.split(paragraph.text())) {
      String sentence = span.in(paragraph.text());
      var judged = form.judged(sentence);
      var headline = judged.isEmpty() ? form.headline(sentence) : null;
      if (judged.isPresent()) {
        judgements.add(
            judgement(section, paragraph, span, judged.get().aspect(), judged.get().grade()));
      } else if (headline != null && headline.isPresent()) {
        judgements.add(judgement(section, paragraph, span, headline.get().aspect(), null));
      }
    }
    return judgements;
  }

  private static Judgement judgement(
      Section section,
      Paragraph paragraph,
      Span span,
      @Nullable String aspect,
      @Nullable String grade) {
    return new Judgement(
        section.id(),
        paragraph.id(),
        span.start(),
        span.end(),
        span.in(paragraph.text()),
        aspect == null ? section.aspect() : aspect,
        grade);
  }

  /// Paragraphs that are a judgement sentence and no more get that kind.
  static List<Section> marked(List<Section> sections, List<Judgement> judgements) {
    Map<String, Integer> ends = new HashMap<>();
    for (Judgement judgement : judgements) {
      if (judgement.grade() != null && judgement.start() == 0) {
        ends.put(judgement.paragraph(), judgement.end());
      }
    }
    return sections.stream()
        .map(s -> s.withParagraphs(s.paragraphs().stream().map(p -> marked(p, ends)).toList()))
        .toList();
  }

  /// @param ends where the judgement sentence ends that a paragraph begins with
  private static Paragraph marked(Paragraph paragraph, Map<String, Integer> ends) {
    boolean whole =
        paragraph.kind() == Kind.PARAGRAPH
            && ends.getOrDefault(paragraph.id(), -1) == paragraph.text().length();
    return whole ? paragraph.withKind(Kind.JUDGEMENT) : paragraph;
  }

  private static boolean mayJudge(Kind kind) {
    return switch (kind) {
      case PARAGRAPH, BULLET, JUDGEMENT -> true;
      case STRENGTH,
          WEAKNESS,
          RECOMMENDATION,
          AREA_FOR_DEVELOPMENT,
          TABLE,
          CAPTION,
          FOOTNOTE,
          QUOTE ->
          false;
    };
  }
}
