package evenhand.eval;

import evenhand.form.Form;
import evenhand.form.FormLibrary;
import evenhand.report.Kind;
import evenhand.report.Paragraph;
import evenhand.report.Report;
import evenhand.report.Section;
import evenhand.text.Sentences;
import evenhand.text.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Whole sentences, and long runs of words, that two reports have in common.
///
/// A form's set phrases are nobody's wording: they are cut out first, and sentences that state a
/// grade in the form's own frame are left out. Not safe from several threads.
final class SharedWording {
  /// Shorter sentences anybody may hit upon.
  static final int SENTENCE = 8;

  /// So many words in a row are told of as a run.
  static final int RUN = 14;

  private static final String CUT = "|";

  /// @param other the report that has the words too
  record Shared(String report, String other, String words) {}

  private final FormLibrary forms;
  private final Map<String, Set<String>> sentences = new LinkedHashMap<>();
  private final Map<String, Set<String>> runs = new HashMap<>();

  SharedWording(FormLibrary forms) {
    this.forms = forms;
  }

  /// @param planted sentences that are copies on purpose
  void add(String name, Report report, List<String> planted) {
    Set<String> copies = new HashSet<>();
    planted.forEach(text -> copies.add(String.join(" ", Words.forms(text))));
    for (List<String> words : wording(report)) {
      String sentence = joined(words);
      if (copies.contains(sentence)) {
        continue;
      }
      if (!sentence.isEmpty()) {
        sentences.computeIfAbsent(sentence, ignored -> new HashSet<>()).add(name);
      }
      for (String run : runs(words)) {
        runs.computeIfAbsent(run, ignored -> new HashSet<>()).add(name);
      }
    }
  }

  /// The sentences that two of those added share.
  List<Shared> among() {
    var shared = new ArrayList<Shared>();
    sentences.forEach((sentence, names) -> {
      List<String> both = names.stream().sorted().toList();
      for (int i = 1; i < both.size(); i++) {
        shared.add(new Shared(both.getFirst(), both.get(i), sentence));
      }
    });
    return shared;
  }

  /// The sentences of those added that stand in `report` too.
  List<Shared> sentencesIn(String other, Report report) {
    var shared = new ArrayList<Shared>();
    for (List<String> words : wording(report)) {
      sentences
          .getOrDefault(joined(words), Set.of())
          .forEach(name -> shared.add(new Shared(name, other, joined(words))));
    }
    return shared;
  }

  /// The runs of words of those added that stand in `report` too; overlapping ones are one.
  List<Shared> runsIn(String other, Report report) {
    var shared = new ArrayList<Shared>();
    for (List<String> words : wording(report)) {
      int told = 0;
      List<String> all = runs(words);
      for (int i = 0; i < all.size(); i++) {
        Set<String> names = runs.getOrDefault(all.get(i), Set.of());
        if (!names.isEmpty() && i >= told) {
          names.forEach(name -> shared.add(new Shared(name, other, String.join(" ", words))));
          told = i + RUN;
        }
      }
    }
    return shared;
  }

  /// The words of each sentence, with cuts where set phrases stood.
  private List<List<String>> wording(Report report) {
    Form form = report.form() == null ? null : forms.form(report.form()).orElse(null);
    List<String> phrases =
        form == null
            ? List.of()
            : form.phrases().stream()
                .map(phrase -> " " + String.join(" ", Words.forms(phrase)) + " ")
                .toList();
    var wording = new ArrayList<List<String>>();
    for (Section section : report.sections()) {
      for (Paragraph paragraph : section.paragraphs()) {
        if (paragraph.kind() == Kind.TABLE) {
          continue;
        }
        for (String sentence : Sentences.of(paragraph.text())) {
          boolean states = form != null && form.judged(sentence).isPresent();
          if (!states) {
            wording.add(cut(sentence, phrases));
          }
        }
      }
    }
    return wording;
  }

  private static List<String> cut(String sentence, List<String> phrases) {
    String text = " " + String.join(" ", Words.forms(sentence)) + " ";
    for (String phrase : phrases) {
      text = text.replace(phrase, " " + CUT + " ");
    }
    return List.of(text.strip().split(" "));
  }

  /// Empty where fewer words are left than a sentence must have.
  private static String joined(List<String> words) {
    long left = words.stream().filter(word -> !word.equals(CUT)).count();
    return left < SENTENCE ? "" : String.join(" ", words);
  }

  private static List<String> runs(List<String> words) {
    var runs = new ArrayList<String>();
    for (int i = 0; i + RUN <= words.size(); i++) {
      List<String> run = words.subList(i, i + RUN);
      if (!run.contains(CUT)) {
        runs.add(String.join(" ", run));
      }
    }
    return runs;
  }
}
