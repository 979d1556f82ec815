package evenhand.suggest.wording;

import evenhand.form.Form;
import evenhand.form.FormLibrary;
import evenhand.form.Judged;
import evenhand.search.forward.ForwardIndex;
import evenhand.search.forward.Passage;
import evenhand.text.Span;
import evenhand.text.Words;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The frames in which reports state their grades, counted over the library. Immutable.
final class JudgementSentences {
  /// A longer one says more than the grade.
  private static final int LONGEST = 220;

  private final FormLibrary forms;
  private final Map<Key, Map<String, Frame>> frames = new HashMap<>();

  private record Key(String form, String aspect) {}

  /// A sentence with its grade cut out.
  private static final class Frame {
    final String before;
    final String after;
    final Set<String> reports = new HashSet<>();
    final Map<String, Passage> byGrade = new HashMap<>();
    final Map<String, Span> spans = new HashMap<>();

    Frame(String before, String after) {
      this.before = before;
      this.after = after;
    }
  }

  JudgementSentences(ForwardIndex index, FormLibrary forms) {
    this.forms = forms;
    for (Passage passage : index.passages()) {
      String formId = passage.origin().form();
      Form form = formId == null ? null : forms.form(formId).orElse(null);
      if (form != null && !passage.seat().kind().equals("table")) {
        passage.sentences().forEach(sentence -> add(form, passage, sentence));
      }
    }
  }

  private void add(Form form, Passage passage, Span sentence) {
    if (sentence.length() > LONGEST) {
      return;
    }
    String text = sentence.in(passage.text());
    Optional<Judged> judged = form.judged(text);
    if (judged.isEmpty()) {
      return;
    }
    String aspect = judged.get().aspect() == null ? passage.seat().aspect() : judged.get().aspect();
    if (aspect == null || !text.endsWith(".") || !Character.isUpperCase(text.charAt(0))) {
      return;
    }
    String before = text.substring(0, judged.get().start());
    String after = text.substring(judged.get().end());
    Frame frame =
        frames
            .computeIfAbsent(new Key(form.id(), aspect), ignored -> new HashMap<>())
            .computeIfAbsent(Words.fold(before + "|" + after), ignored -> new Frame(before, after));
    frame.reports.add(passage.origin().report());
    frame.byGrade.put(judged.get().grade(), passage);
    frame.spans.put(judged.get().grade(), sentence);
  }

  /// The commonest; null where no report of the form has one.
  @Nullable JudgementSentence of(Writing writing) {
    String wanted = writing.grade();
    if (writing.form() == null || writing.aspect() == null || wanted == null) {
      return null;
    }
    String label =
        forms
            .form(writing.form())
            .flatMap(form -> form.scale().level(wanted))
            .map(level -> level.label())
            .orElse(null);
    Frame best =
        frames.getOrDefault(new Key(writing.form(), writing.aspect()), Map.of()).values().stream()
            .max(
                Comparator.comparingInt((Frame frame) -> frame.reports.size())
                    .thenComparing(frame -> frame.before.length(), Comparator.reverseOrder())
                    .thenComparing(frame -> frame.before))
            .orElse(null);
    if (label == null || best == null) {
      return null;
    }
    String grade =
        best.byGrade.containsKey(wanted)
            ? wanted
            : best.byGrade.keySet().stream().sorted().findFirst().orElseThrow();
    Passage passage = best.byGrade.get(grade);
    Span span = best.spans.get(grade);
    if (passage == null || span == null) {
      return null;
    }
    return new JudgementSentence(
        best.before + label + best.after,
        best.reports.size(),
        passage.hit(span, 1, "states the grade"));
  }
}
