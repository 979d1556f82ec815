package evenhand.eval;

import evenhand.form.Form;
import evenhand.form.FormLibrary;
import evenhand.report.Kind;
import evenhand.report.Paragraph;
import evenhand.report.Part;
import evenhand.report.Report;
import evenhand.report.Section;
import evenhand.search.copies.Copy;
import evenhand.search.copies.Originals;
import evenhand.search.forward.ForwardIndex;
import evenhand.search.forward.Passage;
import evenhand.text.Sentences;
import evenhand.text.Span;
import evenhand.text.Words;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How surely copied sentences are told, and how seldom others are taken for copies.
public final class OriginalityEvaluation {
  private static final int COPIED = 500;
  private static final int LEAST_WORDS = 12;
  private static final int MOST_CHANGED = 3;
  private static final Set<Kind> NO_PROSE =
      EnumSet.of(Kind.TABLE, Kind.CAPTION, Kind.FOOTNOTE, Kind.QUOTE, Kind.JUDGEMENT);

  private final Originals originals;
  private final FormLibrary forms;
  private final PrintStream out;

  private OriginalityEvaluation(Originals originals, FormLibrary forms, PrintStream out) {
    this.originals = originals;
    this.forms = forms;
    this.out = out;
  }

  /// @param samples reports nobody copied
  public static void run(
      Originals originals,
      ForwardIndex index,
      FormLibrary forms,
      List<Report> samples,
      long seed,
      PrintStream out)
      throws IOException {
    var evaluation = new OriginalityEvaluation(originals, forms, out);
    evaluation.copies(index, new Random(seed));
    evaluation.samples(samples);
  }

  private record Original(Passage passage, Span span) {}

  private void copies(ForwardIndex index, Random random) throws IOException {
    var all = new ArrayList<Original>();
    for (Passage passage : index.passages()) {
      Kind kind = Kind.of(passage.seat().kind());
      Part part = Part.of(passage.seat().part());
      boolean own = part != Part.FRONT && (part != Part.ANNEX || passage.seat().aspect() != null);
      if (own && !NO_PROSE.contains(kind)) {
        for (Span span : passage.sentences()) {
          String text = span.in(passage.text());
          if (!states(text, passage.origin().form())
              && Words.forms(text).size() - inPhrases(text, phrases(passage.origin().form()))
                  >= LEAST_WORDS) {
            all.add(new Original(passage, span));
          }
        }
      }
    }
    var drawn = new int[MOST_CHANGED + 1];
    var found = new int[MOST_CHANGED + 1];
    var millis = new ArrayList<Double>();
    int atSource = 0;
    for (int i = 0; i < COPIED && !all.isEmpty(); i++) {
      Original original = all.get(random.nextInt(all.size()));
      int changes = i % (MOST_CHANGED + 1);
      String text = original.span().in(original.passage().text());
      String copied = changed(text, changes, index, random);
      long begun = System.nanoTime();
      Optional<Copy> copy = originals.of(copied, "", phrases(original.passage().origin().form()));
      millis.add((System.nanoTime() - begun) / 1e6);
      drawn[changes]++;
      found[changes] += copy.isPresent() ? 1 : 0;
      atSource += copy.filter(each -> isOf(each, original)).isPresent() ? 1 : 0;
    }
    int sum = 0;
    for (int changes = 0; changes <= MOST_CHANGED; changes++) {
      out.printf(
          Locale.ROOT,
          "%d words changed: %d of %d found%n",
          changes,
          found[changes],
          drawn[changes]);
      sum += found[changes];
    }
    double[] sorted = millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    out.printf(
        Locale.ROOT,
        "copied sentences of %d words or more: %d of %d found (%.1f %%), %d with the very place drawn; p50 %.2f ms, p95 %.2f ms%n",
        LEAST_WORDS,
        sum,
        COPIED,
        100.0 * sum / COPIED,
        atSource,
        sorted[sorted.length / 2],
        sorted[(int) (sorted.length * 0.95)]);
  }

  private static boolean isOf(Copy copy, Original original) {
    return copy.source().report().equals(original.passage().origin().report())
        && copy.source().paragraph().equals(original.passage().seat().paragraph())
        && copy.source().start() < original.span().end()
        && copy.source().end() > original.span().start();
  }

  /// Puts another word in a word's place, takes one out or puts one in, at different words each
  /// time.
  private static String changed(String text, int changes, ForwardIndex index, Random random) {
    List<Words.Word> words = Words.of(text);
    var at = new ArrayList<Integer>();
    while (at.size() < changes) {
      int word = random.nextInt(words.size());
      if (!at.contains(word)) {
        at.add(word);
      }
    }
    at.sort(null);
    var changed = new StringBuilder(text);
    for (int word : at.reversed()) {
      Span span = words.get(word).span();
      String other = index.lexicon().word(random.nextInt(index.lexicon().size()));
      switch (random.nextInt(3)) {
        case 0 -> changed.replace(span.start(), span.end(), other);
        case 1 -> changed.delete(span.start(), span.end());
        default -> changed.insert(span.start(), other + " ");
      }
    }
    return changed.toString();
  }

  private static int inPhrases(String text, List<String> phrases) {
    String folded = " " + String.join(" ", Words.forms(text)) + " ";
    int words = 0;
    for (String phrase : phrases) {
      List<String> forms = Words.forms(phrase);
      if (!forms.isEmpty() && folded.contains(" " + String.join(" ", forms) + " ")) {
        words += forms.size();
      }
    }
    return words;
  }

  private void samples(List<Report> samples) throws IOException {
    int sentences = 0;
    int flagged = 0;
    for (Report report : samples) {
      List<String> phrases = phrases(report.form());
      for (Section section : report.sections()) {
        for (Paragraph paragraph : section.paragraphs()) {
          if (section.part() == Part.FRONT || NO_PROSE.contains(paragraph.kind())) {
            continue;
          }
          for (String sentence : Sentences.of(paragraph.text())) {
            sentences++;
            Optional<Copy> copy =
                states(sentence, report.form())
                    ? Optional.empty()
                    : originals.of(sentence, report.report(), phrases);
            if (copy.isPresent()) {
              flagged++;
              out.printf(
                  "  taken for a copy, %d of %d words: %s%n",
                  copy.get().same(), copy.get().of(), sentence);
            }
          }
        }
      }
    }
    out.printf(
        Locale.ROOT,
        "sentences of %d sample reports: %d of %,d taken for copies (%.2f %%)%n",
        samples.size(),
        flagged,
        sentences,
        100.0 * flagged / Math.max(1, sentences));
  }

  /// Whether it is the form's own sentence, which states a grade.
  private boolean states(String sentence, @Nullable String form) {
    return form != null
        && forms.form(form).filter(each -> each.judged(sentence).isPresent()).isPresent();
  }

  private List<String> phrases(@Nullable String form) {
    return form == null ? List.of() : forms.form(form).map(Form::phrases).orElse(List.of());
  }
}
