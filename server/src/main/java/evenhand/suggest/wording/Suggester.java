package evenhand.suggest.wording;

import evenhand.form.Aspect;
import evenhand.form.CorpusException;
import evenhand.form.FormLibrary;
import evenhand.form.Yaml;
import evenhand.search.Filters;
import evenhand.search.Hit;
import evenhand.search.Searcher;
import evenhand.search.Unit;
import evenhand.search.forward.ForwardIndex;
import evenhand.search.forward.ForwardReader;
import evenhand.search.forward.Passage;
import evenhand.text.Sentences;
import evenhand.text.Span;
import evenhand.text.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Offers wording for the next sentence of a draft: sentences that inspectors published for the
/// same aspect at the same grade. Safe from any thread.
public final class Suggester {
  /// Sentences looked at before the best are chosen.
  private static final int CANDIDATES = 50;

  private static final double FIT = 0.6;
  private static final double TYPICALITY = 0.2;
  private static final double QUALITY = 0.2;

  /// What a suggestion loses for repeating the words of one above it.
  private static final double REPEATS = 0.6;

  private static final int MOST_OF_A_REPORT = 2;

  /// A sentence begun with fewer words is looked for together with the one before it.
  private static final int FEW_WORDS = 4;

  private final Searcher searcher;
  private final ForwardReader passages;
  private final FormLibrary forms;
  private final Names names;
  private final Map<String, Double> levels;
  private volatile @Nullable Learned learned;

  private Suggester(
      Searcher searcher,
      ForwardReader passages,
      FormLibrary forms,
      Names names,
      Map<String, Double> levels) {
    this.searcher = searcher;
    this.passages = passages;
    this.forms = forms;
    this.names = names;
    this.levels = Map.copyOf(levels);
  }

  /// @param houseStyle `corpus/house-style`
  public static Suggester open(
      Searcher searcher, ForwardReader passages, FormLibrary forms, Path houseStyle)
      throws CorpusException {
    var levels = new HashMap<String, Double>();
    Yaml judging = Yaml.read(houseStyle.resolve("judging-words.yaml"));
    for (Yaml level : judging.entries("levels")) {
      for (String word : level.texts("words")) {
        try {
          levels.put(word, Double.parseDouble(level.text("level")));
        } catch (NumberFormatException e) {
          throw level.wrong("level", "must be a number");
        }
      }
    }
    return new Suggester(searcher, passages, forms, Names.read(houseStyle), levels);
  }

  public Wordings of(Writing writing) throws IOException {
    long begun = System.nanoTime();
    Learned now = learned();
    int sentence = sentence(writing.text());
    List<Suggestion> candidates = candidates(writing, sentence, now);
    return new Wordings(
        varied(candidates, writing.limit()),
        now.judgements.of(writing),
        now.words.in(writing.text().substring(sentence), sentence),
        (System.nanoTime() - begun) / 1e6);
  }

  /// Candidates, best first. The grade always holds; where too few sentences of the form are there
  /// any form will do, and then any aspect.
  private List<Suggestion> candidates(Writing writing, int sentence, Learned now)
      throws IOException {
    String asked = asked(writing, sentence);
    if (asked.isBlank()) {
      return List.of();
    }
    List<String> form = writing.form() == null ? List.of() : List.of(writing.form());
    var found = new ArrayList<Suggestion>();
    for (Filters filters : filters(writing, form)) {
      found.clear();
      found.addAll(
          rated(
              searcher.comparable(asked, filters, Unit.SENTENCE, CANDIDATES).hits(), writing, now));
      if (found.size() >= writing.limit()) {
        break;
      }
    }
    return found;
  }

  private static Set<Filters> filters(Writing writing, List<String> form) {
    var filters = new LinkedHashSet<Filters>();
    filters.add(filters(form, writing.aspect(), writing.grade()));
    filters.add(filters(List.of(), writing.aspect(), writing.grade()));
    filters.add(filters(List.of(), null, writing.grade()));
    return filters;
  }

  private static Filters filters(
      List<String> form, @Nullable String aspect, @Nullable String grade) {
    return new Filters(form, aspect, grade, null, null, null, null);
  }

  private List<Suggestion> rated(List<Hit> hits, Writing writing, Learned now) {
    double most = hits.isEmpty() ? 0 : hits.getFirst().score();
    double least = hits.isEmpty() ? 0 : hits.getLast().score();
    var rated = new ArrayList<Suggestion>();
    for (Hit hit : hits) {
      Passage passage = now.passageOf(hit);
      var span = new Span(hit.start(), hit.end());
      if (passage == null
          || !Quality.isExample(passage, span)
          || states(hit)
          || writing.text().contains(hit.text())) {
        continue;
      }
      List<Blank> blanks = now.names.in(passage, span);
      double fit = most > least ? (hit.score() - least) / (most - least) : 1;
      double typicality = now.typicality.of(passage, span, writing.grade());
      double quality = Quality.of(passage, span, blanks);
      double score = FIT * fit + TYPICALITY * typicality + QUALITY * quality;
      rated.add(
          new Suggestion(
              hit.reading(blanked(hit.text(), blanks), score, hit.why()),
              blanks,
              fit,
              typicality,
              quality));
    }
    rated.sort(Comparator.comparingDouble((Suggestion each) -> each.hit().score()).reversed());
    return rated;
  }

  /// Whether it states a grade, which is the form's own sentence and offered as that.
  private boolean states(Hit hit) {
    return hit.form() != null
        && forms.form(hit.form()).filter(form -> form.judged(hit.text()).isPresent()).isPresent();
  }

  private static String blanked(String text, List<Blank> blanks) {
    var shown = new StringBuilder(text);
    for (Blank blank : blanks) {
      for (int i = blank.start(); i < blank.end(); i++) {
        shown.setCharAt(i, '_');
      }
    }
    return shown.toString();
  }

  /// The best, each weighed against those above it.
  private static List<Suggestion> varied(List<Suggestion> candidates, int limit) {
    var left = new ArrayList<>(candidates.stream().map(Worded::of).toList());
    var chosen = new ArrayList<Suggestion>();
    var words = new ArrayList<Set<String>>();
    var ofReport = new HashMap<String, Integer>();
    while (chosen.size() < limit && !left.isEmpty()) {
      Worded best = null;
      double bestScore = Double.NEGATIVE_INFINITY;
      for (Worded each : left) {
        double score = each.suggestion().hit().score() - REPEATS * mostAlike(each.words(), words);
        if (score > bestScore) {
          best = each;
          bestScore = score;
        }
      }
      if (best == null) {
        break;
      }
      left.remove(best);
      if (ofReport.merge(best.suggestion().hit().report(), 1, Integer::sum) <= MOST_OF_A_REPORT) {
        chosen.add(best.suggestion());
        words.add(best.words());
      }
    }
    return chosen;
  }

  private static double mostAlike(Set<String> words, List<Set<String>> others) {
    double most = 0;
    for (Set<String> other : others) {
      long shared = words.stream().filter(other::contains).count();
      long all = words.size() + other.size() - shared;
      most = Math.max(most, all == 0 ? 0 : (double) shared / all);
    }
    return most;
  }

  private record Worded(Suggestion suggestion, Set<String> words) {
    static Worded of(Suggestion suggestion) {
      return new Worded(suggestion, Set.copyOf(Words.forms(suggestion.hit().text())));
    }
  }

  /// Where the sentence that is being written begins.
  private static int sentence(String text) {
    List<Span> sentences = Sentences.split(text);
    if (sentences.isEmpty()) {
      return text.length();
    }
    return sentences.getLast().start();
  }

  /// What to look for: the sentence being written, with the one before it where it has hardly
  /// begun; in an empty paragraph, what the aspect is about.
  private String asked(Writing writing, int sentence) {
    String text = writing.text();
    if (Words.forms(text).isEmpty()) {
      return writing.aspect() == null ? "" : aspectName(writing.aspect(), writing.form());
    }
    if (Words.forms(text.substring(sentence)).size() >= FEW_WORDS) {
      return text.substring(sentence);
    }
    List<Span> sentences = Sentences.split(text);
    return text.substring(sentences.get(Math.max(0, sentences.size() - 2)).start());
  }

  private String aspectName(String aspect, @Nullable String form) {
    return forms.forms().stream()
        .filter(each -> form == null || each.id().equals(form))
        .flatMap(each -> each.aspect(aspect).stream())
        .map(Aspect::name)
        .findFirst()
        .orElse(aspect.replace('-', ' '));
  }

  private Learned learned() throws IOException {
    ForwardIndex index = passages.current();
    Learned now = learned;
    if (now == null || !now.isOf(index)) {
      now = new Learned(index, names, levels, forms);
      learned = now;
    }
    return now;
  }
}
