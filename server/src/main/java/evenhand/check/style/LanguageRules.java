package evenhand.check.style;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which of LanguageTool's rules are run, and the words that its dictionary does not know.
public final class LanguageRules {
  private final Map<String, String> byCategory;
  private final Map<String, String> byRule;
  private final Set<String> off;
  private final String speller;
  private final Set<String> words;

  private LanguageRules(
      Map<String, String> byCategory,
      Map<String, String> byRule,
      Set<String> off,
      String speller,
      Set<String> words) {
    this.byCategory = Map.copyOf(byCategory);
    this.byRule = Map.copyOf(byRule);
    this.off = Set.copyOf(off);
    this.speller = speller;
    this.words = Set.copyOf(words);
  }

  static LanguageRules read(StyleFile file) throws HouseStyleException {
    file.only("kinds", "speller", "off", "words");
    var byCategory = new HashMap<String, String>();
    var byRule = new HashMap<String, String>();
    StyleFile kinds = file.under("kinds");
    for (String kind : kinds.keys()) {
      StyleFile one = kinds.under(kind).only("categories", "rules");
      one.texts("categories").forEach(category -> byCategory.put(category, kind));
      one.texts("rules").forEach(rule -> byRule.put(rule, kind));
    }
    var words = new HashSet<String>();
    file.texts("words").forEach(word -> words.add(word.toLowerCase(Locale.ROOT)));
    return new LanguageRules(
        byCategory, byRule, new HashSet<>(file.texts("off")), file.text("speller"), words);
  }

  /// The ids of categories whose rules are run.
  public Set<String> categories() {
    return byCategory.keySet();
  }

  /// The ids of rules that are run besides.
  public Set<String> rules() {
    return byRule.keySet();
  }

  /// The ids of rules that are not run.
  public Set<String> off() {
    return off;
  }

  /// The kind of finding that a rule makes; empty where it is not wanted.
  public Optional<String> kind(String rule, String category) {
    String kind = byRule.get(rule);
    return Optional.ofNullable(kind == null ? byCategory.get(category) : kind);
  }

  /// Whether it is the rule that looks words up in the dictionary.
  public boolean isSpeller(String rule) {
    return rule.equals(speller);
  }

  /// Whether the house knows the word, capitals or not.
  public boolean knows(String word) {
    return words.contains(word.toLowerCase(Locale.ROOT));
  }
}
