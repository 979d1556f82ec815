package evenhand.language;

import java.util.Set;
import org.languagetool.rules.Rule;

/// Which of LanguageTool's rules are run.
///
/// @param categories ids of categories whose rules are, those that it leaves off itself excepted
/// @param rules ids of further rules
/// @param off ids of rules that are not, whatever their category
record Wanted(Set<String> categories, Set<String> rules, Set<String> off) {
  boolean has(Rule rule) {
    if (off.contains(rule.getId())) {
      return false;
    }
    return rules.contains(rule.getId())
        || (!rule.isDefaultOff() && categories.contains(rule.getCategory().getId().toString()));
  }
}
