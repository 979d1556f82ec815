package evenhand.check.style;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Wording that published reports of a form use almost only at some grades, with the counts.
///
/// @param sections how many graded sections were counted, by grade
/// @param counts in how many of them each phrase stands
/// @param phrases the same, to look for in a text
public record GradeWording(
    Map<String, Integer> sections, List<Counts> counts, Phrases<Counts> phrases) {
  /// @param byGrade in how many sections of each grade the phrase stands
  public record Counts(String words, Map<String, Integer> byGrade) {
    public int all() {
      return byGrade.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  public static GradeWording of(Map<String, Integer> sections, List<Counts> counts) {
    var phrases = new HashMap<String, Counts>();
    counts.forEach(each -> phrases.put(each.words(), each));
    return new GradeWording(Map.copyOf(sections), List.copyOf(counts), Phrases.of(phrases));
  }

  /// By form.
  static Map<String, GradeWording> read(StyleFile file) throws HouseStyleException {
    file.only("forms");
    Map<String, GradeWording> forms = new HashMap<>();
    for (StyleFile form : file.items("forms")) {
      form.only("form", "sections", "phrases");
      StyleFile counted = form.under("sections");
      Map<String, Integer> sections = new LinkedHashMap<>();
      for (String grade : counted.keys()) {
        sections.put(grade, (int) counted.number(grade, 1, 1e6));
      }
      var phrases = new ArrayList<Counts>();
      for (StyleFile phrase : form.items("phrases")) {
        Map<String, Integer> byGrade = new LinkedHashMap<>();
        for (String grade : sections.keySet()) {
          byGrade.put(grade, (int) phrase.number(grade, 0, 1e6));
        }
        String words = phrase.text("words");
        phrases.add(new Counts(words, Map.copyOf(byGrade)));
      }
      forms.put(form.text("form"), GradeWording.of(sections, phrases));
    }
    return Map.copyOf(forms);
  }

  /// How large a part of the phrase's uses a grade has, were there as many sections of each grade.
  public double share(Counts counts, String grade) {
    double all = 0;
    for (var entry : sections.entrySet()) {
      all += rate(counts, entry.getKey(), entry.getValue());
    }
    return all == 0 ? 0 : rate(counts, grade, sections.getOrDefault(grade, 1)) / all;
  }

  private static double rate(Counts counts, String grade, int of) {
    return (double) counts.byGrade().getOrDefault(grade, 0) / of;
  }
}
