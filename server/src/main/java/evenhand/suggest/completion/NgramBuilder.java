package evenhand.suggest.completion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Gathers sentences and makes [Ngrams] of them. For one thread.
///
/// The first word of a sentence is taken in small letters where reports write it so inside
/// sentences, so that `Leaders` there and `leaders` elsewhere are one word, and a name stays a
/// name.
public final class NgramBuilder {
  private final List<String> forms = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<int[]> sentences = new ArrayList<>();
  private final List<Integer> reportOf = new ArrayList<>();
  private final Map<String, Integer> inside = new HashMap<>();
  private int reports;

  /// The sentences of one report, in order.
  public void add(List<String> report) {
    reports++;
    for (String sentence : report) {
      List<String> tokens = Tokens.of(sentence);
      if (tokens.isEmpty()) {
        continue;
      }
      tokens.stream().skip(1).forEach(token -> inside.merge(token, 1, Integer::sum));
      sentences.add(tokens.stream().mapToInt(this::number).toArray());
      reportOf.add(reports);
    }
  }

  Ngrams built() {
    int[] first = new int[forms.size()];
    Arrays.setAll(first, i -> number(asInside(forms.get(i))));
    String[] words = forms.toArray(String[]::new);
    words = Arrays.copyOf(words, words.length + 1);
    words[words.length - 1] = Ngrams.BOUNDARY;
    Arrays.sort(words);
    int[] sortedOf = new int[forms.size()];
    for (int i = 0; i < forms.size(); i++) {
      sortedOf[i] = Arrays.binarySearch(words, forms.get(i));
    }
    int total = 1 + sentences.stream().mapToInt(sentence -> sentence.length + 1).sum();
    var tokens = new int[total]; // the boundary sorts first, so 0 is its number
    var inReports = new int[words.length];
    var last = new int[words.length];
    int at = 1;
    for (int s = 0; s < sentences.size(); s++) {
      int[] sentence = sentences.get(s);
      for (int i = 0; i < sentence.length; i++) {
        int word = sortedOf[i == 0 ? first[sentence[i]] : sentence[i]];
        tokens[at++] = word;
        if (last[word] != reportOf.get(s)) {
          last[word] = reportOf.get(s);
          inReports[word]++;
        }
      }
      at++;
    }
    return new Ngrams(words, inReports, tokens);
  }

  /// As the word is written inside a sentence.
  private String asInside(String word) {
    String small = word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1);
    boolean name = inside.getOrDefault(word, 0) > inside.getOrDefault(small, 0);
    return name || !numbers.containsKey(small) ? word : small;
  }

  private int number(String token) {
    Integer known = numbers.get(token);
    if (known != null) {
      return known;
    }
    numbers.put(token, forms.size());
    forms.add(token);
    return forms.size() - 1;
  }
}
