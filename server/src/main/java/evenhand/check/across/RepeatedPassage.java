package evenhand.check.across;

import evenhand.check.About;
import evenhand.check.Finding;
import evenhand.check.Location;
import evenhand.check.Manuscript;
import evenhand.check.Note;
import evenhand.check.Place;
import evenhand.check.Remarks;
import evenhand.check.ReportCheck;
import evenhand.check.Sentence;
import evenhand.report.Kind;
import evenhand.report.Part;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/// A passage that stands in a report twice, nearly word for word.
///
/// A sentence of a summary may stand in the main report again, and what quotes an earlier review is
/// not the report's own: both are left alone, and so is a sentence too short to be anybody's.
public final class RepeatedPassage implements ReportCheck {
  private static final About ABOUT =
      new About(
          "repeated-passage",
          "duplication",
          List.of("passage", "sentence"),
          "A sentence or passage stands in the report twice, nearly word for word.",
          """
          # Staying safe | main
          1. [Managers look at every referral on the day it arrives and tell the person who made it what will happen next.]
          # Being healthy | main
          2. Managers look at every referral on the day it arrives and tell the person who made it what will happen next.
          """,
          """
          # Summary | summary
          1. Managers look at every referral on the day it arrives and tell the person who made it what will happen next.
          # Being healthy | main
          2. Managers look at every referral on the day it arrives and tell the person who made it what will happen next.
          """);

  private static final int LEAST_WORDS = 14;

  /// So many words are a passage and not a turn of phrase.
  private static final int PASSAGE = 45;

  private static final int GRAM = 4;
  private static final double SAME = 0.75;

  private static final Note<Grams> GRAMS = new Note<>("runs of words");

  /// The hashes of a sentence's runs of words, in order and each once.
  ///
  /// @param bits one of 64 for each hash
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Grams(int[] hashes, long bits) {
    static Grams of(List<String> forms) {
      int[] hashes =
          IntStream.rangeClosed(0, forms.size() - GRAM)
              .map(i -> forms.subList(i, i + GRAM).hashCode())
              .sorted()
              .distinct()
              .toArray();
      return new Grams(
          hashes, Arrays.stream(hashes).mapToLong(Grams::bit).reduce(0, (a, b) -> a | b));
    }

    /// Hashes of like words differ in their lowest bits only: multiplied, in the highest too.
    private static long bit(int hash) {
      return 1L << ((hash * 0x9E3779B1) >>> 26);
    }

    boolean isLike(Grams other) {
      double enough = SAME * Math.max(hashes.length, other.hashes.length);
      int least = Math.min(hashes.length, other.hashes.length);
      // A bit that only one of them has stands for a hash that the other has not.
      int alone = Math.max(Long.bitCount(bits & ~other.bits), Long.bitCount(other.bits & ~bits));
      return least >= enough
          && Math.max(hashes.length, other.hashes.length) - alone >= enough
          && shared(other) >= enough;
    }

    private int shared(Grams other) {
      int shared = 0;
      int i = 0;
      int j = 0;
      while (i < hashes.length && j < other.hashes.length) {
        int order = Integer.compare(hashes[i], other.hashes[j]);
        shared += order == 0 ? 1 : 0;
        i += order <= 0 ? 1 : 0;
        j += order >= 0 ? 1 : 0;
      }
      return shared;
    }
  }

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public List<Finding> run(Manuscript manuscript) {
    Remarks remarks = manuscript.remarks(ABOUT);
    List<Sentence> own =
        manuscript.sentences().stream()
            .filter(sentence -> isOwn(sentence) && !manuscript.isJudgement(sentence))
            .toList();
    List<Grams> grams =
        own.stream()
            .map(sentence -> sentence.noted(GRAMS, () -> Grams.of(sentence.forms())))
            .toList();
    var told = new HashSet<Integer>();
    for (int i = 0; i < own.size(); i++) {
      if (told.contains(i)) {
        continue;
      }
      var places = new ArrayList<Location>();
      int words = 0;
      for (int j = i + 1; j < own.size(); j++) {
        if (!told.contains(j)
            && stands(own.get(i), own.get(j))
            && grams.get(i).isLike(grams.get(j))) {
          int length = length(own, grams, i, j);
          if (places.isEmpty()) {
            places.add(run(own.get(i), own.get(i + length - 1)));
            words = words(own, i, length);
          }
          places.add(run(own.get(j), own.get(j + length - 1)));
          for (int k = 0; k < length; k++) {
            told.add(i + k);
            told.add(j + k);
          }
        }
      }
      if (!places.isEmpty()) {
        remarks.add(
            words >= PASSAGE ? "passage" : "sentence",
            "These places say the same nearly word for word. Is one of them enough?",
            null,
            places);
      }
    }
    return remarks.list();
  }

  private static int words(List<Sentence> own, int from, int length) {
    return own.subList(from, from + length).stream()
        .mapToInt(sentence -> sentence.words().size())
        .sum();
  }

  private static boolean isOwn(Sentence sentence) {
    Kind kind = sentence.place().paragraph().kind();
    return kind != Kind.QUOTE
        && kind != Kind.TABLE
        && kind != Kind.FOOTNOTE
        && sentence.words().size() >= LEAST_WORDS
        && sentence.place().section().part() != Part.FRONT
        && sentence.place().isProse();
  }

  /// Whether the two may not say the same: a summary may repeat what it sums up.
  private static boolean stands(Sentence one, Sentence other) {
    Place here = one.place();
    Place there = other.place();
    return here.section().part() == there.section().part()
        && !here.paragraph().id().equals(there.paragraph().id());
  }

  /// How many sentences from `i` on are repeated from `j` on, each in one paragraph.
  private static int length(List<Sentence> own, List<Grams> grams, int i, int j) {
    int length = 1;
    while (j + length < own.size()
        && i + length < j
        && isBeside(own.get(i), own.get(i + length))
        && isBeside(own.get(j), own.get(j + length))
        && grams.get(i + length).isLike(grams.get(j + length))) {
      length++;
    }
    return length;
  }

  private static boolean isBeside(Sentence one, Sentence other) {
    return one.place().paragraph().id().equals(other.place().paragraph().id());
  }

  private static Location run(Sentence first, Sentence last) {
    return first.place().at(first.span().start(), last.span().end());
  }
}
