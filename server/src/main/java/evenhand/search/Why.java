package evenhand.search;

import java.util.StringJoiner;

/// Why a passage was found, in words.
final class Why {
  private Why() {}

  static String of(Fusion.Ranked ranked, boolean required) {
    var why = new StringJoiner(", ");
    if (required) {
      why.add("holds what was asked for literally");
    }
    if (ranked.byWords() > 0) {
      why.add("words " + ordinal(ranked.byWords()));
    }
    if (ranked.byMeaning() > 0) {
      why.add("meaning " + ordinal(ranked.byMeaning()));
    }
    return why.toString();
  }

  private static String ordinal(int place) {
    int tens = place % 100 / 10;
    String ending =
        tens == 1
            ? "th"
            : switch (place % 10) {
              case 1 -> "st";
              case 2 -> "nd";
              case 3 -> "rd";
              default -> "th";
            };
    return place + ending;
  }
}
