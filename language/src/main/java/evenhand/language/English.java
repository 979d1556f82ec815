package evenhand.language;

import java.io.IOException;
import java.util.List;
import org.languagetool.JLanguageTool;
import org.languagetool.Languages;
import org.languagetool.rules.Rule;
import org.languagetool.rules.RuleMatch;

/// British English as LanguageTool knows it, by the wanted rules alone. For one thread.
final class English {
  private static final int INSTEAD = 3;

  private final JLanguageTool tool = new JLanguageTool(Languages.getLanguageForShortCode("en-GB"));

  English(Wanted wanted) {
    for (Rule rule : tool.getAllRules()) {
      if (!wanted.has(rule)) {
        tool.disableRule(rule.getId());
      }
    }
  }

  List<Slip> read(String text) throws IOException {
    return tool.check(text).stream().map(English::slip).toList();
  }

  private static Slip slip(RuleMatch match) {
    return new Slip(
        match.getRule().getId(),
        match.getRule().getCategory().getId().toString(),
        match.getMessage().replace("<suggestion>", "“").replace("</suggestion>", "”"),
        match.getFromPos(),
        match.getToPos(),
        match.getSuggestedReplacements().stream().limit(INSTEAD).toList());
  }
}
