package evenhand.check.grade;

import evenhand.check.style.GradeSentences;
import evenhand.form.Aspect;
import evenhand.form.Form;
import evenhand.form.Judged;
import evenhand.form.Level;
import evenhand.text.Folding;
import evenhand.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the grade that a sentence states, in the words of the scale or of another.
///
/// What is said of the past, or of what others judged, states no grade of today.
final class GradeStatements {
  private static final Pattern NOT_NOW =
      Pattern.compile(
          "(?i)\\b(?:was|were|had been|previous(?:ly)?|last inspection|at the time|20[01]\\d|self-assess\\w*|self-evaluat\\w*|judges? itself|if|whether|should|would|could|in order to be|to become|to be good|becoming)\\b");

  /// Names no aspect: in a section of one it means that section's.
  private static final Pattern BARE = Pattern.compile("(?:children's )?services (?:is |are )?");

  private final Form form;
  private final GradeSentences words;
  private final Pattern grades;

  GradeStatements(Form form, GradeSentences words) {
    this.form = form;
    this.words = words;
    var all = new ArrayList<String>();
    for (Level level : form.scale().levels()) {
      all.add(level.label());
      level.synonyms().stream().filter(word -> !word.matches(".*\\d.*")).forEach(all::add);
    }
    all.addAll(words.offScale().keySet());
    this.grades =
        Pattern.compile(
            "(?i)^(?:%s)(?: (?:%s))*,? (%s)\\b(?![- ](?:enough|or better))"
                .formatted(either(words.verbs()), either(words.between()), either(all)));
  }

  /// @param section the aspect of the section that the sentence stands in
  Optional<Stated> in(String sentence, @Nullable String section) {
    String typed = Folding.typed(sentence);
    Optional<Judged> judged = form.judged(typed);
    if (judged.isPresent()) {
      String before = typed.substring(0, judged.get().start()).toLowerCase(Locale.ROOT);
      String aspect =
          judged.get().aspect() == null ? section : longest(before, judged.get().aspect());
      if ("overall".equals(aspect) && section != null && BARE.matcher(before).matches()) {
        aspect = section;
      }
      boolean now = !NOT_NOW.matcher(typed.substring(0, judged.get().start())).find();
      if (aspect != null && now) {
        var span = new Span(judged.get().start(), judged.get().end());
        return Optional.of(new Stated(aspect, judged.get().grade(), span.in(sentence), span));
      }
      return Optional.empty();
    }
    return byAspect(typed);
  }

  /// The aspect with the longest name among those named; "services for children in care" also names
  /// services for children.
  private String longest(String before, String found) {
    String longest = "";
    String aspect = found;
    for (Aspect candidate : form.aspects()) {
      for (String subject : subjects(candidate)) {
        if (subject.length() > longest.length() && before.contains(subject)) {
          longest = subject;
          aspect = candidate.id();
        }
      }
    }
    return aspect;
  }

  private Optional<Stated> byAspect(String typed) {
    String lower = typed.toLowerCase(Locale.ROOT);
    for (Aspect aspect : form.aspects()) {
      for (String subject : subjects(aspect)) {
        int at = lower.indexOf(subject);
        if (at >= 0 && isFramed(lower.substring(0, at))) {
          Optional<Stated> stated = after(typed, at + subject.length(), aspect.id());
          if (stated.isPresent()) {
            return stated;
          }
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Stated> after(String typed, int from, String aspect) {
    String rest = typed.substring(from);
    int skipped = rest.length() - rest.stripLeading().length();
    Matcher matcher = grades.matcher(rest.stripLeading());
    if (skipped == 0 || !matcher.find() || NOT_NOW.matcher(matcher.group()).find()) {
      return Optional.empty();
    }
    var span = new Span(from + skipped + matcher.start(1), from + skipped + matcher.end(1));
    String word = matcher.group(1).toLowerCase(Locale.ROOT);
    String grade = form.scale().printedAs(word).map(Level::id).orElse(null);
    return Optional.of(new Stated(aspect, grade, word, span));
  }

  private List<String> subjects(Aspect aspect) {
    var subjects = new ArrayList<String>();
    aspect
        .subjects()
        .forEach(subject -> subjects.add(Folding.typed(subject).toLowerCase(Locale.ROOT)));
    subjects.addAll(words.subjects().getOrDefault(aspect.id(), List.of()));
    subjects.sort(Comparator.comparingInt(String::length).reversed());
    return subjects;
  }

  private boolean isFramed(String before) {
    for (String word : before.split("[^\\p{L}']+")) {
      if (!word.isEmpty() && !words.frame().contains(word)) {
        return false;
      }
    }
    return true;
  }

  private static String either(List<String> texts) {
    return texts.stream()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .map(Pattern::quote)
        .reduce((a, b) -> a + "|" + b)
        .orElse("(?!)");
  }
}
