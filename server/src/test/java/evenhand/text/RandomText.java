package evenhand.text;

import java.util.Random;

/// Text no document should hold and some do: abbreviations, quotations, emoji, lone surrogates.
public final class RandomText {
  private static final String[] PIECES = {
    "The council",
    "is good",
    ". ",
    ".",
    "? ",
    "!",
    "e.g. ",
    "para. 14",
    "St. ",
    "No. 1",
    "12. ",
    "(",
    ")",
    "“",
    "”",
    "‘",
    "’",
    "\"",
    "'",
    "•",
    "\n",
    "\t",
    "\u00a0",
    "\f",
    "A*–C",
    "14–19",
    "2.5",
    "£1.2m",
    "😀",
    "\ud83d",
    "\ude00",
    "é",
    "…",
    " ",
    "  ",
    "J. Green",
    "children’s",
    "1",
    "\u200b",
    "www.example.org",
    "-",
    "–",
    "[",
    "]",
    "i.e.",
    "A",
    "z",
    "\u0000",
    "𝔘",
    "İ",
    "ß"
  };

  private RandomText() {}

  public static String any(Random random) {
    var out = new StringBuilder();
    int pieces = random.nextInt(40);
    for (int i = 0; i < pieces; i++) {
      out.append(PIECES[random.nextInt(PIECES.length)]);
      if (random.nextInt(3) == 0) {
        out.append(' ');
      }
    }
    return out.toString();
  }
}
