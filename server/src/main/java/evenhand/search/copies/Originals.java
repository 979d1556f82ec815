package evenhand.search.copies;

import evenhand.index.Analysis;
import evenhand.search.Terms;
import evenhand.search.forward.ForwardIndex;
import evenhand.search.forward.ForwardReader;
import evenhand.search.forward.Lexicon;
import evenhand.search.forward.Passage;
import evenhand.search.forward.Postings;
import evenhand.text.Span;
import evenhand.text.Words;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// The published passages that sentences are held against. Safe from any thread.
///
/// A sentence with few words changed keeps most of its rare words, whichever were changed: passages
/// that hold enough of them are laid along the sentence word by word.
public final class Originals {
  /// Fewer words than these anybody may hit upon.
  private static final int LEAST_SAME = 8;

  /// From this many words on, only the share counts.
  private static final int LONG = 12;

  /// The share of the words that a copy keeps, of the sentence and of what it was copied from.
  private static final double SAME = 0.72;

  /// Passages laid along a sentence; those with most rare words in common come first.
  private static final int MOST_ALIGNED = 60;

  /// Words that candidates are found by.
  private static final int MOST_ASKED = 120;

  /// Answers remembered: the sentences of some fifty drafts.
  private static final int REMEMBERED = 30_000;

  private final ForwardReader passages;

  /// The state of the library that the remembered answers are of.
  private long remembering;

  private final Map<Asked, Optional<Copy>> remembered =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, Optional<Copy>> eldest) {
          return size() > REMEMBERED;
        }
      };

  public Originals(ForwardReader passages) {
    this.passages = passages;
  }

  /// @param own empty where no passage is of that report, so that drafts share what they share
  private record Asked(long version, String sentence, String own, List<String> phrases) {}

  /// The passage that a sentence repeats, if it repeats one.
  ///
  /// @param own the hash of the report that the sentence is of, which is no source
  /// @param phrases set phrases, whose words count for nothing
  public Optional<Copy> of(String sentence, String own, List<String> phrases) throws IOException {
    ForwardIndex now = passages.current();
    var asked = new Asked(now.version(), sentence, now.holds(own) ? own : "", phrases);
    synchronized (remembered) {
      if (remembering != now.version()) {
        remembering = now.version();
        remembered.clear(); // some of it may be of reports that are gone
      }
      Optional<Copy> answer = remembered.get(asked);
      if (answer != null) {
        return answer;
      }
    }
    Optional<Copy> answer = find(sentence, own, phrases, now);
    synchronized (remembered) {
      remembered.put(asked, answer);
    }
    return answer;
  }

  private static Optional<Copy> find(
      String sentence, String own, List<String> phrases, ForwardIndex now) {
    List<Words.Word> words = Words.of(sentence);
    int[] numbers = numbers(words, now.lexicon());
    boolean[] free = free(words, phrases);
    int count = 0;
    for (boolean each : free) {
      count += each ? 0 : 1;
    }
    if (count < LEAST_SAME) {
      return Optional.empty();
    }
    int counted = count;
    int least = leastSame(count);
    var shared = new Shared(numbers, free);
    return Arrays.stream(candidates(numbers, free, now))
        .mapToObj(number -> now.passages().get(number))
        .filter(passage -> !passage.origin().report().equals(own))
        .filter(passage -> shared.with(passage) >= least)
        .flatMap(passage -> copy(words, numbers, free, counted, passage).stream())
        .max(
            Comparator.comparingInt(Copy::same)
                .thenComparing(
                    copy -> copy.source().published(),
                    Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(copy -> copy.source().file())
                .thenComparing(copy -> copy.source().paragraph()));
  }

  private static Optional<Copy> copy(
      List<Words.Word> words, int[] numbers, boolean[] free, int count, Passage passage) {
    Alignment along = Alignment.of(numbers, free, passage);
    int longer = Math.max(count, along.length() - (numbers.length - count));
    if (along.same() < leastSame(count) || along.same() < SAME * longer) {
      return Optional.empty();
    }
    var span = new Span(passage.start(along.from()), passage.end(along.to()));
    return Optional.of(
        new Copy(
            passage.hit(span, along.same(), "the same words in the same order"),
            along.same(),
            count,
            words.get(along.first()).span().start(),
            words.get(along.last()).span().end()));
  }

  /// How many words of a sentence a copy has at least, whatever stands between them.
  private static int leastSame(int count) {
    int same = Math.max(LEAST_SAME, count - mayDiffer(count));
    return Math.max(same, (int) Math.ceil(SAME * count));
  }

  /// How many words of a sentence may be others. In a short one, most words are anybody's.
  private static int mayDiffer(int count) {
    return count < LONG ? Math.max(0, (count - LEAST_SAME + 1) / 2) : count;
  }

  /// The passages that hold enough of the sentence's rare words, most first.
  private static int[] candidates(int[] numbers, boolean[] free, ForwardIndex now) {
    Postings postings = now.postings();
    int[] rare =
        IntStream.range(0, numbers.length)
            .filter(i -> !free[i] && numbers[i] >= 0)
            .map(i -> numbers[i])
            .distinct()
            .boxed()
            .sorted(Comparator.comparingInt(postings::size))
            .mapToInt(Integer::intValue)
            .toArray();
    int changed = (int) Math.floor((1 - SAME) * numbers.length) + 1;
    int asked = Math.min(Math.min(rare.length, changed + 4), MOST_ASKED);
    int least = Math.max(2, asked - changed);
    return postings.with(Arrays.copyOf(rare, asked), least, MOST_ALIGNED);
  }

  private static int[] numbers(List<Words.Word> words, Lexicon lexicon) {
    return words.stream()
        .mapToInt(word -> {
          List<String> terms = Terms.of(Analysis.EXACT, word.form());
          return terms.size() == 1 ? lexicon.number(terms.getFirst()) : -1;
        })
        .toArray();
  }

  /// Which words stand in a set phrase.
  private static boolean[] free(List<Words.Word> words, List<String> phrases) {
    var free = new boolean[words.size()];
    for (String phrase : phrases) {
      List<String> forms = Words.forms(phrase);
      for (int at = 0; !forms.isEmpty() && at + forms.size() <= free.length; at++) {
        if (stands(forms, words, at)) {
          Arrays.fill(free, at, at + forms.size(), true);
        }
      }
    }
    return free;
  }

  private static boolean stands(List<String> forms, List<Words.Word> words, int at) {
    for (int i = 0; i < forms.size(); i++) {
      if (!forms.get(i).equals(words.get(at + i).form())) {
        return false;
      }
    }
    return true;
  }
}
