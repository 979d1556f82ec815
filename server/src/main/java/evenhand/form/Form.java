package evenhand.form;

import evenhand.text.Folding;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/// A kind of report: its outline, its graded aspects, its scale, and how all these print.
///
/// @param numbered whether its paragraphs carry numbers
/// @param aspects in the order of its outline
/// @param contents headings of a page that only lists others
/// @param stems the frames of its judgement sentences
/// @param phrases set phrases that reports of this form share, so that nobody takes them for
///   somebody's wording
public record Form(
    String id,
    String name,
    boolean numbered,
    Scale scale,
    List<Aspect> aspects,
    Recognition recognition,
    Cover cover,
    List<OutlineEntry> outline,
    GradeTable gradeTable,
    List<String> contents,
    List<Stem> stems,
    List<String> phrases,
    Peculiarities peculiarities) {
  public Form {
    aspects = List.copyOf(aspects);
    outline = List.copyOf(outline);
    contents = List.copyOf(contents);
    stems = List.copyOf(stems);
    phrases = List.copyOf(phrases);
  }

  public Optional<Aspect> aspect(String aspectId) {
    return aspects.stream().filter(aspect -> aspect.id().equals(aspectId)).findFirst();
  }

  /// The grade that a sentence states in words, if it is a judgement sentence.
  public Optional<Judged> judged(String sentence) {
    String typed = Folding.typed(sentence);
    for (Stem stem : stems) {
      Matcher matcher = stem.pattern().matcher(typed);
      if (matcher.find()) {
        var level = scale.printedAs(matcher.group("grade"));
        if (level.isPresent()) {
          return Optional.of(
              new Judged(
                  aspect(stem, matcher),
                  level.get().id(),
                  matcher.start("grade"),
                  matcher.end("grade")));
        }
      }
    }
    return Optional.empty();
  }

  /// The frame of a sentence that stands where a grade is stated but uses no word of the scale.
  public Optional<Stem> headline(String sentence) {
    String typed = Folding.typed(sentence);
    return peculiarities.headlines().stream()
        .filter(stem -> stem.pattern().matcher(typed).find())
        .findFirst();
  }

  private @Nullable String aspect(Stem stem, Matcher matcher) {
    if (stem.aspect() != null || !matcher.namedGroups().containsKey("subject")) {
      return stem.aspect();
    }
    String subject = matcher.group("subject");
    return subject == null ? null : ofSubject(Folding.fold(subject));
  }

  private @Nullable String ofSubject(String folded) {
    return aspects.stream()
        .filter(a -> a.subjects().stream().anyMatch(s -> Folding.fold(s).equals(folded)))
        .map(Aspect::id)
        .findFirst()
        .orElse(null);
  }
}
