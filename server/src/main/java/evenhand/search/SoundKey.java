package evenhand.search;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// What a word sounds like, roughly: words that English spelling keeps apart and the ear does not
/// have one key. `oversite` and `oversight`, `traking` and `tracking`.
final class SoundKey {
  private record Sound(Pattern letters, String key) {}

  private static final List<Sound> SOUNDS =
      List.of(
          sound("ight", "it"),
          sound("gh(?=t|$)", ""),
          sound("^(kn|gn|pn)", "n"),
          sound("^wr", "r"),
          sound("^ps", "s"),
          sound("ph", "f"),
          sound("(t|s|c)ion", "xn"),
          sound("ck", "k"),
          sound("sch", "sk"),
          sound("ch|sh", "x"),
          sound("c(?=[eiy])", "s"),
          sound("[cq]", "k"),
          sound("z", "s"),
          sound("dg", "j"),
          sound("(.)\\1", "$1"),
          sound("(?<!^)[aeiouyhw]", ""),
          sound("(.)\\1", "$1"));

  private SoundKey() {}

  static String of(String word) {
    String key = word.toLowerCase(Locale.ROOT);
    for (Sound sound : SOUNDS) {
      key = sound.letters().matcher(key).replaceAll(sound.key());
    }
    return key;
  }

  private static Sound sound(String letters, String key) {
    return new Sound(Pattern.compile(letters), key);
  }
}
