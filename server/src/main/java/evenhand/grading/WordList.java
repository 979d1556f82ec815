package evenhand.grading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Words and phrases to count in a sentence; `*` at the end of a word stands for any ending.
final class WordList {
  private static final Comparator<List<String>> LONGEST_FIRST =
      Comparator.<List<String>>comparingInt(List::size).reversed();

  private static final String ANY_ENDING = "*";

  /// By the first word; the longest phrase first.
  private final Map<String, List<List<String>>> byWord = new HashMap<>();

  /// The same for phrases whose first word has any ending, by what stands before the ending.
  private final Map<String, List<List<String>>> byStem = new HashMap<>();

  private final int shortestStem;
  private final int longestStem;

  WordList(List<String> phrases) {
    for (String phrase : phrases) {
      List<String> words = List.of(phrase.strip().split("\\s+"));
      String first = words.getFirst();
      boolean stem = first.endsWith(ANY_ENDING);
      (stem ? byStem : byWord)
          .computeIfAbsent(stem ? stem(first) : first, each -> new ArrayList<>())
          .add(words);
    }
    byWord.values().forEach(starts -> starts.sort(LONGEST_FIRST));
    byStem.values().forEach(starts -> starts.sort(LONGEST_FIRST));
    shortestStem = byStem.keySet().stream().mapToInt(String::length).min().orElse(1);
    longestStem = byStem.keySet().stream().mapToInt(String::length).max().orElse(0);
  }

  /// How often the list's phrases stand in the words, each word counted once at most.
  ///
  /// @param words folded, as [evenhand.text.Words#forms] gives them
  int in(List<String> words) {
    int count = 0;
    int at = 0;
    while (at < words.size()) {
      int length = longestAt(words, at);
      if (length > 0) {
        count++;
      }
      at += Math.max(1, length);
    }
    return count;
  }

  private int longestAt(List<String> words, int at) {
    String word = words.get(at);
    int longest = longestOf(byWord.get(word), words, at);
    for (int end = shortestStem; end <= Math.min(word.length(), longestStem); end++) {
      longest = Math.max(longest, longestOf(byStem.get(word.substring(0, end)), words, at));
    }
    return longest;
  }

  private static int longestOf(@Nullable List<List<String>> phrases, List<String> words, int at) {
    if (phrases != null) {
      for (List<String> phrase : phrases) {
        if (stands(phrase, words, at)) {
          return phrase.size();
        }
      }
    }
    return 0;
  }

  private static String stem(String word) {
    return word.substring(0, word.length() - ANY_ENDING.length());
  }

  private static boolean stands(List<String> phrase, List<String> words, int at) {
    if (at + phrase.size() > words.size()) {
      return false;
    }
    for (int i = 1; i < phrase.size(); i++) {
      String wanted = phrase.get(i);
      String word = words.get(at + i);
      boolean same =
          wanted.endsWith(ANY_ENDING) ? word.startsWith(stem(wanted)) : word.equals(wanted);
      if (!same) {
        return false;
      }
    }
    return true;
  }
}
