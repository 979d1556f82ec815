package evenhand.check.across;

import java.util.Set;

/// Words without their commonest endings, so that "exclusions" meets "exclusion". Crude on purpose:
/// the stems are only compared, never shown.
final class Stems {
  static final Set<String> STOP =
      Set.of(
          "the",
          "and",
          "for",
          "are",
          "was",
          "were",
          "has",
          "have",
          "had",
          "with",
          "that",
          "this",
          "these",
          "those",
          "their",
          "there",
          "they",
          "them",
          "which",
          "who",
          "whom",
          "whose",
          "from",
          "into",
          "been",
          "being",
          "its",
          "also",
          "but",
          "not",
          "all",
          "any",
          "some",
          "most",
          "many",
          "more",
          "than",
          "when",
          "where",
          "while",
          "such",
          "through",
          "across",
          "within",
          "between",
          "about",
          "both",
          "each",
          "other",
          "others",
          "our",
          "can",
          "could",
          "should",
          "would",
          "will",
          "may",
          "however",
          "although",
          "though",
          "because",
          "since",
          "over",
          "under",
          "only",
          "very",
          "well",
          "now",
          "still",
          "made",
          "make",
          "makes",
          "making",
          "used",
          "use",
          "uses",
          "using",
          "does",
          "did",
          "done",
          "including",
          "include",
          "includes",
          "further",
          "during",
          "against",
          "towards",
          "toward",
          "upon",
          "then",
          "so",
          "out",
          "off",
          "per",
          "via",
          "yet",
          "too",
          "due",
          "led",
          "lead",
          "leads",
          "leading");

  private Stems() {}

  static String of(String form) {
    String word = form.endsWith("'s") ? form.substring(0, form.length() - 2) : form;
    for (String ending :
        new String[] {
          "ations", "ation", "ments", "ment", "ities", "ings", "ing", "ies", "ed", "es", "s", "ly",
          "e", "y"
        }) {
      if (word.length() - ending.length() >= 4 && word.endsWith(ending)) {
        return undoubled(word.substring(0, word.length() - ending.length()));
      }
    }
    return word;
  }

  /// "plann" from "planning" becomes "plan".
  private static String undoubled(String stem) {
    int last = stem.length() - 1;
    boolean doubled = last > 2 && stem.charAt(last) == stem.charAt(last - 1);
    return doubled && "ls".indexOf(stem.charAt(last)) < 0 ? stem.substring(0, last) : stem;
  }
}
