package evenhand.read;

import evenhand.form.Aspect;
import evenhand.form.Form;
import evenhand.form.Level;
import evenhand.form.OutlineEntry;
import evenhand.text.Folding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Says what a printed heading means in a form: which entry of the outline, which aspect, which
/// grade it states.
final class HeadingReader {
  /// What may stand between an aspect and its grade.
  private static final Pattern JOINT = Pattern.compile(" (?:is|are|grade|judgement)$");

  /// How like an aspect's heading one must be that ends in a grade.
  private static final double GRADED = 0.7;

  private static final double HALF = 0.5;

  /// Words of headings that do not tell one aspect from another.
  private static final Set<String> COMMON =
      Set.of(
          "the",
          "a",
          "and",
          "of",
          "for",
          "in",
          "on",
          "to",
          "with",
          "who",
          "is",
          "are",
          "their",
          "experience",
          "experiences",
          "progress",
          "services",
          "effectiveness",
          "impact",
          "quality");

  private final Form form;
  private final Map<String, List<OutlineEntry>> entries = new HashMap<>();
  private final Map<String, String> aspects = new HashMap<>();
  private final List<Label> labels = new ArrayList<>();

  /// A printed grade, folded.
  private record Label(String words, String grade) {}

  HeadingReader(Form form) {
    this.form = form;
    for (OutlineEntry entry : form.outline()) {
      Stream.concat(Stream.of(entry.heading()), entry.variants().stream())
          .map(Folding::fold)
          .filter(heading -> !heading.isEmpty())
          .distinct()
          .forEach(h -> entries.computeIfAbsent(h, key -> new ArrayList<>()).add(entry));
    }
    for (Aspect aspect : form.aspects()) {
      aspect.headings().forEach(h -> aspects.putIfAbsent(Folding.fold(h), aspect.id()));
    }
    form.scale().levels().forEach(this::addLabels);
    labels.sort(Comparator.comparingInt((Label label) -> label.words().length()).reversed());
  }

  private void addLabels(Level level) {
    labels.add(new Label(Folding.fold(level.label()), level.id()));
    level.synonyms().forEach(words -> labels.add(new Label(Folding.fold(words), level.id())));
  }

  /// @param entries of the outline that print this heading, in its order; empty where none does
  /// @param aspect null where it names none
  /// @param grade null where it states none
  record Meaning(List<OutlineEntry> entries, @Nullable String aspect, @Nullable String grade) {
    static final Meaning NONE = new Meaning(List.of(), null, null);

    boolean known() {
      return !entries.isEmpty() || aspect != null;
    }
  }

  Meaning read(String heading) {
    Meaning whole = plain(heading, null);
    if (whole.known()) {
      return whole;
    }
    Meaning graded = graded(heading);
    return graded.known() ? graded : judged(heading);
  }

  /// What a heading means that no entry prints in just these words, but one does nearly; for which
  /// there ought to be a warning.
  Meaning nearly(String heading) {
    String best = nearest(Folding.fold(heading), entries.keySet());
    String aspect = nearest(Folding.fold(heading), aspects.keySet());
    if (best != null) {
      return exact(best, null);
    }
    return aspect == null ? nearlyGraded(heading) : exact(aspect, null);
  }

  /// With a grade at its end a heading is an aspect's, though more of its words differ.
  private Meaning nearlyGraded(String heading) {
    String folded = Folding.fold(heading);
    for (Label label : labels) {
      if (folded.endsWith(" " + label.words())) {
        String rest = folded.substring(0, folded.length() - label.words().length()).strip();
        String aspect = nearest(JOINT.matcher(rest).replaceFirst(""), aspects.keySet(), GRADED);
        if (aspect == null) {
          aspect = namedBy(rest);
        }
        if (aspect != null) {
          return exact(aspect, label.grade());
        }
      }
    }
    return Meaning.NONE;
  }

  /// The aspect's heading that has all the words of `rest` that tell aspects apart, and of several
  /// the one with the fewest more; null where two are as good, or where most of its own are
  /// missing.
  private @Nullable String namedBy(String rest) {
    Set<String> words = telling(rest);
    String best = null;
    double most = 0;
    boolean tied = false;
    for (String heading : aspects.keySet()) {
      Set<String> its = telling(heading);
      double share = its.containsAll(words) ? (double) words.size() / its.size() : 0;
      boolean same = best != null && aspects.get(heading).equals(aspects.get(best));
      tied = share > most ? false : tied || (share == most && share > 0 && !same);
      best = share > most ? heading : best;
      most = Math.max(most, share);
    }
    return tied || most < HALF ? null : best;
  }

  private static Set<String> telling(String words) {
    var telling = new HashSet<>(List.of(words.split(" ")));
    telling.removeAll(COMMON);
    return telling;
  }

  private static @Nullable String nearest(String folded, Set<String> known) {
    return nearest(folded, known, Likeness.NEAR);
  }

  private static @Nullable String nearest(String folded, Set<String> known, double enough) {
    return known.stream()
        .filter(one -> Likeness.of(folded, one) >= enough)
        .max(Comparator.comparingDouble(one -> Likeness.of(folded, one)))
        .orElse(null);
  }

  /// Whether the outline itself prints this heading, and no aspect lends it its name.
  boolean isEntry(String heading) {
    String plain = Superscript.without(heading);
    return entries.containsKey(Folding.fold(plain))
        || entries.containsKey(Folding.fold(Marks.withoutNumber(plain)));
  }

  /// A line that prints a heading of the outline or an aspect's and nothing else.
  Meaning printed(String line) {
    return plain(line, null);
  }

  /// The aspect whose heading or row `label` is, or null.
  @Nullable String aspect(String label) {
    return plain(label, null).aspect();
  }

  /// A heading with its grade at the end, as in `Leaders: good`.
  private Meaning graded(String heading) {
    String folded = Folding.fold(heading);
    for (Label label : labels) {
      if (folded.endsWith(" " + label.words())) {
        String rest = folded.substring(0, folded.length() - label.words().length()).strip();
        Meaning meaning = plain(JOINT.matcher(rest).replaceFirst(""), label.grade());
        if (meaning.known()) {
          return meaning;
        }
      }
    }
    return Meaning.NONE;
  }

  /// A heading that is a judgement sentence.
  private Meaning judged(String heading) {
    return form.judged(heading)
        .map(judged -> new Meaning(entriesOf(judged.aspect()), judged.aspect(), judged.grade()))
        .filter(Meaning::known)
        .orElse(Meaning.NONE);
  }

  private Meaning plain(String printed, @Nullable String grade) {
    String heading = Superscript.without(printed);
    Meaning exact = exact(Folding.fold(heading), grade);
    return exact.known() ? exact : exact(Folding.fold(Marks.withoutNumber(heading)), grade);
  }

  private Meaning exact(String folded, @Nullable String grade) {
    List<OutlineEntry> found = entries.getOrDefault(folded, List.of());
    String aspect = aspects.get(folded);
    if (aspect == null && !found.isEmpty()) {
      aspect = found.getFirst().aspect();
    }
    return new Meaning(found.isEmpty() ? entriesOf(aspect) : found, aspect, grade);
  }

  private List<OutlineEntry> entriesOf(@Nullable String aspect) {
    return aspect == null
        ? List.of()
        : form.outline().stream()
            .filter(entry -> aspect.equals(entry.aspect()) && !entry.heading().isEmpty())
            .limit(1)
            .toList();
  }
}
