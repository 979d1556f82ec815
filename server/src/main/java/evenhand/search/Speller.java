package evenhand.search;

import evenhand.search.Showing.Correction;
import evenhand.search.forward.ForwardIndex;
import evenhand.search.forward.ForwardReader;
import evenhand.search.forward.Passage;
import evenhand.text.Span;
import evenhand.text.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Reads typing errors in a query as the words of the imported reports that were likely meant: near
/// what was typed, common, and at home beside the query's other words. Safe from any thread.
final class Speller {
  private static final int LEAST_LETTERS = 4;

  /// A correction must be no rarity itself.
  private static final int LEAST_USES = 5;

  /// Two errors are forgiven in words of this length, one in shorter ones.
  private static final int LONG = 7;

  private static final double ONE_ERROR = 1.2;
  private static final double TWO_ERRORS = 2.4;

  /// Words that sound the same are that much nearer than their letters say.
  private static final double SAME_SOUND = 0.55;

  /// A word in use is an error only where another is so much commoner and it alone stands beside
  /// the query's other words.
  private static final int COMMONER = 200;

  /// How much an error weighs against how common a word is, in natural logarithms.
  private static final double WEIGHT = 5;

  /// Words so near stand beside one another.
  private static final int BESIDE = 4;

  private static final int CANDIDATES = 24;

  /// A word that sounds the same may be so much longer or shorter.
  private static final int LONGER_ALIKE = 3;

  /// The price of a letter doubled or not, with words that sound the same.
  private static final double DOUBLED = 0.71;

  private static final List<String> ENDINGS =
      List.of("s", "es", "d", "ed", "r", "er", "ers", "st", "est", "ing", "ings", "ly", "ness");
  private static final List<String> PREFIXES =
      List.of(
          "un", "in", "im", "ir", "il", "dis", "non", "re", "mis", "over", "under", "pre", "de",
          "no");

  private final ForwardReader passages;
  private final Synonyms synonyms;
  private final Supplier<Set<String>> english;
  private volatile @Nullable Known known;

  /// @param english words that are no errors; asked for when a word is in doubt
  Speller(ForwardReader passages, Synonyms synonyms, Supplier<Set<String>> english) {
    this.passages = passages;
    this.synonyms = synonyms;
    this.english = english;
  }

  /// What the words of the reports are, worked out once for each state of the library.
  ///
  /// @param uses of each word, by its number
  /// @param letters in each word, a bit a letter
  @SuppressWarnings("ArrayRecordComponent") // never compared, never handed out
  private record Known(
      ForwardIndex index, Map<String, Set<Integer>> bySound, int[] uses, int[] letters) {
    int usesOf(String word) {
      int number = index.lexicon().number(word);
      return number < 0 ? 0 : uses[number];
    }
  }

  private record Candidate(int number, String word, double errors) {}

  /// Empty where every word is in use, or nothing near it is.
  Optional<Showing> read(String query, List<Span> loose) throws IOException {
    if (!passages.isCurrent() && words(query, loose).stream().allMatch(this::isSurelyRight)) {
      return Optional.empty(); // the same answer as below, and no wait after a start or an import
    }
    Known now = known();
    if (now.index().passages().isEmpty()) {
      return Optional.empty();
    }
    var corrections = new ArrayList<Correction>();
    var corrected = new StringBuilder(query);
    List<Typed> words = words(query, loose);
    boolean shouted = query.equals(query.toUpperCase(Locale.ROOT));
    for (int i = words.size() - 1; i >= 0; i--) {
      Typed typed = words.get(i);
      boolean name = !shouted && Character.isUpperCase(query.charAt(typed.span().start()));
      String meant = name ? null : meant(typed.word(), beside(words, i, now), now);
      if (meant != null) {
        corrected.replace(typed.span().start(), typed.span().end(), meant);
        corrections.addFirst(new Correction(typed.span().in(query), meant));
      }
    }
    return corrections.isEmpty()
        ? Optional.empty()
        : Optional.of(new Showing(corrected.toString(), corrections));
  }

  private record Typed(String word, Span span) {}

  /// Whether nobody has to look further: [#meant] would find no error in it.
  private boolean isSurelyRight(Typed typed) {
    try {
      return !isPlain(typed.word())
          || passages.isUsed(typed.word(), LEAST_USES * 2)
          || english.get().contains(typed.word());
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be read", e);
    }
  }

  private static boolean isPlain(String word) {
    return word.length() >= LEAST_LETTERS && word.chars().allMatch(c -> c >= 'a' && c <= 'z');
  }

  private static List<Typed> words(String query, List<Span> loose) {
    var words = new ArrayList<Typed>();
    for (Span span : loose) {
      for (Words.Word word : Words.of(span.in(query))) {
        words.add(
            new Typed(
                word.form(),
                new Span(span.start() + word.span().start(), span.start() + word.span().end())));
      }
    }
    return words;
  }

  /// The query's other words that are in use, by number.
  private static List<Integer> beside(List<Typed> words, int at, Known now) {
    var beside = new ArrayList<Integer>();
    for (int i = Math.max(0, at - 3); i < Math.min(words.size(), at + 4); i++) {
      int number = now.index().lexicon().number(words.get(i).word());
      if (i != at && number >= 0 && words.get(i).word().length() >= LEAST_LETTERS) {
        beside.add(number);
      }
    }
    return beside;
  }

  private @Nullable String meant(String typed, List<Integer> beside, Known now) {
    int uses = now.usesOf(typed);
    if (!isPlain(typed) || uses >= LEAST_USES * 2 || english.get().contains(typed)) {
      return null;
    }
    boolean word = uses > 0 || isEnglish(typed);
    if ((word && beside.isEmpty()) || synonyms.isSpelling(typed, other -> now.usesOf(other) > 0)) {
      return null;
    }
    List<Candidate> candidates = candidates(typed, Math.max(LEAST_USES, uses * COMMONER), now);
    if (word) { // a letter doubled or not is all that may be wrong with it
      candidates = candidates.stream().filter(each -> each.errors() <= DOUBLED).toList();
    }
    if (candidates.isEmpty()) {
      return null;
    }
    Company company = company(candidates, beside, uses > 0 ? typed : null, now);
    Candidate best =
        candidates.stream()
            .max(
                Comparator.<Candidate>comparingDouble(each -> score(each, company, now))
                    .thenComparing(Candidate::word))
            .orElseThrow();
    if (word && (company.of(best.number()) == 0 || company.typed() > 0)) {
      return null;
    }
    return best.word();
  }

  /// Whether it is an English word, or one with an ordinary ending.
  private boolean isEnglish(String typed) {
    if (english.get().contains(typed)) {
      return true;
    }
    for (String ending : ENDINGS) {
      String stem = typed.substring(0, Math.max(0, typed.length() - ending.length()));
      if (typed.endsWith(ending)
          && stem.length() >= (ending.equals("s") ? 3 : 4)
          && (english.get().contains(stem) || english.get().contains(stem + "e"))) {
        return true;
      }
    }
    return false;
  }

  /// Whether one is the other with a prefix that turns or repeats it: no typing error.
  private static boolean isPrefixed(String one, String other) {
    return PREFIXES.stream().anyMatch(prefix -> one.equals(prefix + other));
  }

  private List<Candidate> candidates(String typed, int least, Known now) {
    double most = typed.length() >= LONG ? TWO_ERRORS : ONE_ERROR;
    String sound = SoundKey.of(typed);
    Set<Integer> alike = now.bySound().getOrDefault(sound, Set.of());
    var found = new ArrayList<Candidate>();
    int letters = letters(typed);
    int strangers = Typing.strangers(most);
    int longer = Typing.longer(most);
    for (int number = 0; number < now.uses().length; number++) {
      if (now.uses()[number] < least) {
        continue;
      }
      boolean sounds = alike.contains(number);
      if (!sounds && Integer.bitCount(letters ^ now.letters()[number]) > strangers) {
        continue;
      }
      String word = now.index().lexicon().word(number);
      if (Math.abs(word.length() - typed.length()) > (sounds ? LONGER_ALIKE : longer)) {
        continue;
      }
      double price = sounds ? SAME_SOUND : 1;
      double errors = Typing.errors(typed, word, most / price) * price;
      if (errors <= most
          && word.chars().allMatch(Character::isLetter)
          && !isPrefixed(typed, word)
          && !isPrefixed(word, typed)) {
        found.add(new Candidate(number, word, errors));
      }
    }
    found.sort(
        Comparator.comparingDouble(
            (Candidate each) -> WEIGHT * each.errors() - Math.log(now.uses()[each.number()])));
    return found.subList(0, Math.min(CANDIDATES, found.size()));
  }

  /// A noisy channel: how common the word is, how likely its neighbours, how unlikely the errors.
  private static double score(Candidate candidate, Company company, Known now) {
    double uses = now.uses()[candidate.number()];
    double score = Math.log(uses) - WEIGHT * candidate.errors();
    for (int near : company.each(candidate.number())) {
      score += Math.log((near + 0.1) / (uses + 20));
    }
    return score;
  }

  /// How often each candidate stands beside each of the query's other words.
  private record Company(Map<Integer, int[]> counts, int typed, int others) {
    int[] each(int number) {
      return counts.getOrDefault(number, new int[others]);
    }

    int of(int number) {
      int sum = 0;
      for (int count : each(number)) {
        sum += count;
      }
      return sum;
    }
  }

  private static Company company(
      List<Candidate> candidates, List<Integer> beside, @Nullable String typed, Known now) {
    var wanted = new BitSet();
    candidates.forEach(each -> wanted.set(each.number()));
    int own = typed == null ? -1 : now.index().lexicon().number(typed);
    if (own >= 0) {
      wanted.set(own);
    }
    var counts = new HashMap<Integer, int[]>();
    if (beside.isEmpty()) {
      return new Company(counts, 0, 0);
    }
    BitSet together = now.index().postings().any(wanted.stream().boxed().toList());
    together.and(now.index().postings().any(beside));
    for (int p = together.nextSetBit(0); p >= 0; p = together.nextSetBit(p + 1)) {
      Passage passage = now.index().passages().get(p);
      for (int i = 0; i < passage.length(); i++) {
        if (wanted.get(passage.word(i))) {
          int[] row = counts.computeIfAbsent(passage.word(i), ignored -> new int[beside.size()]);
          for (int j = Math.max(0, i - BESIDE);
              j < Math.min(passage.length(), i + BESIDE + 1);
              j++) {
            int at = beside.indexOf(passage.word(j));
            if (at >= 0 && j != i) {
              row[at]++;
            }
          }
        }
      }
    }
    int typedNear = 0;
    for (int count : counts.getOrDefault(own, new int[0])) {
      typedNear += count;
    }
    return new Company(counts, typedNear, beside.size());
  }

  private static int letters(String word) {
    int letters = 0;
    for (int i = 0; i < word.length(); i++) {
      letters |= 1 << (word.charAt(i) & 31);
    }
    return letters;
  }

  private Known known() throws IOException {
    ForwardIndex index = passages.current();
    Known now = known;
    if (now == null || now.index().version() != index.version()) {
      var counts = new int[index.lexicon().size()];
      for (Passage passage : index.passages()) {
        for (int i = 0; i < passage.length(); i++) {
          counts[passage.word(i)]++;
        }
      }
      var bySound = new HashMap<String, Set<Integer>>();
      var letters = new int[counts.length];
      for (int number = 0; number < counts.length; number++) {
        letters[number] = letters(index.lexicon().word(number));
        if (counts[number] >= LEAST_USES) {
          bySound
              .computeIfAbsent(
                  SoundKey.of(index.lexicon().word(number)), ignored -> new HashSet<>())
              .add(number);
        }
      }
      now = new Known(index, bySound, counts, letters);
      known = now;
    }
    return now;
  }
}
