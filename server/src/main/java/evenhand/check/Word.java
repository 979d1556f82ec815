package evenhand.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A word or a number of a text, with where it stands, `end` not included.
///
/// A hyphen or an apostrophe inside belongs to the word, as do the points and commas of a number
/// and a percent sign after it; other punctuation belongs to none.
public record Word(String text, int start, int end) {
  private static final Pattern WORD =
      Pattern.compile(
          "£?\\d+(?:[.,]\\d+)*+\\s?%|£?\\d+(?:[.,]\\d+)*+\\p{L}*|[\\p{L}][\\p{L}\\p{N}]*(?:[-’'][\\p{L}\\p{N}]+)*+");

  public static List<Word> of(String text) {
    var words = new ArrayList<Word>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(new Word(matcher.group(), matcher.start(), matcher.end()));
    }
    return List.copyOf(words);
  }

  /// Lower case, with a straight apostrophe.
  public String lower() {
    return text.toLowerCase(Locale.ROOT).replace('’', '\'');
  }
}
