package evenhand.check.wording;

import evenhand.check.About;
import evenhand.check.Finding;
import evenhand.check.Location;
import evenhand.check.Manuscript;
import evenhand.check.Remarks;
import evenhand.check.ReportCheck;
import evenhand.check.Sentence;
import evenhand.check.style.Phrases;
import evenhand.check.style.Spelling;
import evenhand.check.style.Spelling.Variant;
import evenhand.report.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// One spelling of a term in one report.
///
/// What a report uses most is its choice; the house's first spelling decides a tie. Quotations are
/// left as they are, and so are names: a spelling with a capital inside a sentence.
public final class OneSpelling implements ReportCheck {
  private static final About ABOUT =
      new About(
          "one-spelling",
          "terminology",
          List.of("mixed", "ize"),
          "A term is spelt in more than one way. Names and quotations are left alone.",
          """
          # Achieving
          1. The well-being of children has improved. Their well-being is watched closely.
          2. Leaders put the [wellbeing] of children first.
          """,
          """
          # Achieving
          1. The well-being of children has improved. Well-being is watched closely.
          2. The Norbridge Wellbeing Board meets monthly.
          """);

  /// A place shown for each spelling that is not the report's choice, up to so many.
  private static final int SHOWN = 4;

  private static final Pattern BRITISH =
      Pattern.compile("\\p{L}{4,}(?:ise|ised|ises|ising|isation|isations)");

  private static final Pattern OTHER =
      Pattern.compile("\\p{L}{3,}(?:ize|ized|izes|izing|ization|izations)");

  private record Use(Sentence sentence, int from, int to, Variant variant) {
    Location location() {
      return sentence.location(from, to);
    }
  }

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public List<Finding> run(Manuscript manuscript) {
    Remarks remarks = manuscript.remarks(ABOUT);
    Spelling spelling = manuscript.setting().style().spelling();
    Map<Integer, List<Use>> byTerm = new TreeMap<>();
    for (Sentence sentence : manuscript.sentences()) {
      if (sentence.place().paragraph().kind() != Kind.QUOTE) {
        for (Phrases.Match<Variant> match : spelling.in(sentence.forms())) {
          var use = new Use(sentence, match.from(), match.to(), match.value());
          if (!isName(use)) {
            byTerm.computeIfAbsent(match.value().term(), ignored -> new ArrayList<>()).add(use);
          }
        }
      }
    }
    byTerm.values().forEach(uses -> compare(uses, remarks));
    endings(manuscript, spelling, remarks);
    return remarks.list();
  }

  private static void compare(List<Use> uses, Remarks remarks) {
    Map<String, List<Use>> bySpelling = new LinkedHashMap<>();
    uses.forEach(use ->
        bySpelling.computeIfAbsent(use.variant().text(), ignored -> new ArrayList<>()).add(use));
    if (bySpelling.size() < 2) {
      return;
    }
    List<Use> chosen =
        bySpelling.values().stream()
            .max(
                Comparator.comparingInt((List<Use> list) -> list.size())
                    .thenComparingInt(list -> -list.getFirst().variant().rank()))
            .orElseThrow();
    var places = new ArrayList<Location>();
    var others = new ArrayList<String>();
    bySpelling.forEach((text, list) -> {
      if (!list.equals(chosen)) {
        others.add("“%s” (%d)".formatted(text, list.size()));
        list.stream().limit(SHOWN).map(Use::location).forEach(places::add);
      }
    });
    places.add(chosen.getFirst().location());
    String choice = chosen.getFirst().variant().text();
    remarks.add(
        "mixed",
        "This report mostly writes “%s” (%d) but also %s; use one spelling."
            .formatted(choice, chosen.size(), String.join(" and ", others)),
        asCapital(places.getFirst().quote(), choice),
        places);
  }

  private static void endings(Manuscript manuscript, Spelling spelling, Remarks remarks) {
    var places = new ArrayList<Location>();
    int british = 0;
    for (Sentence sentence : manuscript.sentences()) {
      for (int at = 0; at < sentence.forms().size(); at++) {
        String form = sentence.forms().get(at);
        if (!mayBe(form)) {
          continue;
        }
        if (BRITISH.matcher(form).matches()) {
          british++;
        } else if (OTHER.matcher(form).matches()
            && !spelling.isIzeByNature(form)
            && !Character.isUpperCase(sentence.words().get(at).text().charAt(0))) {
          places.add(sentence.location(at, at + 1));
        }
      }
    }
    if (!places.isEmpty() && british > places.size()) {
      remarks.add(
          "ize",
          "This report writes -ise elsewhere (%d times); here it writes -ize.".formatted(british),
          places.getFirst().quote().replaceFirst("iz(?=[a-z]*$)", "is"),
          places.subList(0, Math.min(places.size(), SHOWN)));
    }
  }

  /// Most words are told from both endings by their letters, without a pattern.
  private static boolean mayBe(String form) {
    return form.contains("is") || form.contains("iz");
  }

  private static boolean isName(Use use) {
    String first = use.sentence().words().get(use.from()).text();
    return use.from() > 0 && Character.isUpperCase(first.charAt(0));
  }

  private static String asCapital(String like, String text) {
    return Character.isUpperCase(like.charAt(0))
        ? Character.toUpperCase(text.charAt(0)) + text.substring(1)
        : text;
  }
}
