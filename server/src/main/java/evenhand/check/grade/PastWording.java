package evenhand.check.grade;

import evenhand.check.style.GradeWording;
import evenhand.search.concordance.PhrasePattern;
import evenhand.search.forward.ForwardIndex;
import evenhand.search.forward.ForwardReader;
import evenhand.search.forward.Passage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Counts in the imported reports the wording that the house style has kept counts for, so that an
/// inspectorate's own reports speak once there are enough. Counted once for each state of the
/// library. Safe from any thread.
public final class PastWording {
  /// So many graded sections of each grade are enough.
  private static final int ENOUGH = 25;

  private final ForwardReader passages;
  private final Map<String, Counted> byForm = new HashMap<>();
  private long version = -1;

  /// The sections of a form, by grade, and of them those in which each phrase stands.
  private record Counted(Sections sections, Map<String, Sections> phrases) {}

  /// Sections by grade; a section is told by its report and its aspect.
  private static final class Sections {
    private final Map<String, Set<Key>> byGrade = new HashMap<>();

    void add(String grade, Key key) {
      byGrade.computeIfAbsent(grade, ignored -> new HashSet<>()).add(key);
    }

    /// @param own the report that does not count
    int count(String grade, String own) {
      return (int)
          byGrade.getOrDefault(grade, Set.of()).stream()
              .filter(key -> !key.report().equals(own))
              .count();
    }
  }

  private record Key(String report, String aspect) {}

  public PastWording(ForwardReader passages) {
    this.passages = passages;
  }

  /// @param kept the counts of the house style, whose phrases are counted
  /// @param own the report that is looked at, which is no past report of its own
  /// @return empty where the library holds too few sections of some grade
  Optional<GradeWording> of(String form, GradeWording kept, String own) throws IOException {
    Counted counted = counted(form, kept);
    var sections = new HashMap<String, Integer>();
    for (String grade : kept.sections().keySet()) {
      sections.put(grade, counted.sections().count(grade, own));
    }
    if (sections.values().stream().anyMatch(count -> count < ENOUGH)) {
      return Optional.empty();
    }
    var counts = new ArrayList<GradeWording.Counts>();
    for (GradeWording.Counts phrase : kept.counts()) {
      Sections with = Objects.requireNonNull(counted.phrases().get(phrase.words()));
      var byGrade = new HashMap<String, Integer>();
      sections.keySet().forEach(grade -> byGrade.put(grade, with.count(grade, own)));
      counts.add(new GradeWording.Counts(phrase.words(), Map.copyOf(byGrade)));
    }
    return Optional.of(GradeWording.of(sections, counts));
  }

  private synchronized Counted counted(String form, GradeWording kept) throws IOException {
    ForwardIndex index = passages.current();
    if (index.version() != version) {
      byForm.clear();
      version = index.version();
    }
    return byForm.computeIfAbsent(form, ignored -> count(form, kept, index));
  }

  private static Counted count(String form, GradeWording kept, ForwardIndex index) {
    var counted = new Counted(new Sections(), new HashMap<>());
    Map<String, PhrasePattern> patterns = new HashMap<>();
    for (GradeWording.Counts phrase : kept.counts()) {
      patterns.put(phrase.words(), PhrasePattern.of(phrase.words(), index.lexicon()));
      counted.phrases().put(phrase.words(), new Sections());
    }
    for (Passage passage : index.passages()) {
      Key key = key(passage, form);
      String grade = passage.seat().grade();
      if (key != null && grade != null) {
        counted.sections().add(grade, key);
        patterns.forEach((words, pattern) -> {
          if (isIn(passage, pattern)) {
            Objects.requireNonNull(counted.phrases().get(words)).add(grade, key);
          }
        });
      }
    }
    return counted;
  }

  /// Null where the passage is not of a graded section of the form, as they are counted.
  private static @Nullable Key key(Passage passage, String form) {
    String aspect = passage.seat().aspect();
    boolean prose = List.of("paragraph", "bullet").contains(passage.seat().kind());
    boolean counts =
        form.equals(passage.origin().form())
            && prose
            && aspect != null
            && !aspect.equals("overall");
    return counts ? new Key(passage.origin().report(), Objects.requireNonNull(aspect)) : null;
  }

  private static boolean isIn(Passage passage, PhrasePattern pattern) {
    for (int at = 0; at + pattern.length() <= passage.length() && !pattern.isEmpty(); at++) {
      if (pattern.isAt(passage, at)) {
        return true;
      }
    }
    return false;
  }
}
