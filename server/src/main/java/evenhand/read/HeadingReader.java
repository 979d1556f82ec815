package evenhand.read;

import evenhand.form.Aspect;
import evenhand.form.Form;
import evenhand.form.Level;
import evenhand.form.OutlineEntry;
import evenhand.text.Folding;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Says what a printed heading means in a form: which entry of the outline, which aspect, which
/// grade it ends in.
final class HeadingReader {
  private static final Pattern NUMBER =
      Pattern.compile("^(?:section|part|annex|appendix)?\\s*[0-9A-Z]{1,2}(?:\\.\\d+)*[.:)]?\\s+");

  private final Form form;
  private final Map<String, OutlineEntry> entries = new HashMap<>();
  private final Map<String, String> aspects = new HashMap<>();

  HeadingReader(Form form) {
    this.form = form;
    for (OutlineEntry entry : form.outline()) {
      if (!entry.heading().isEmpty()) {
        entries.putIfAbsent(Folding.fold(entry.heading()), entry);
      }
      entry.variants().forEach(variant -> entries.putIfAbsent(Folding.fold(variant), entry));
    }
    for (Aspect aspect : form.aspects()) {
      aspect.headings().forEach(h -> aspects.putIfAbsent(Folding.fold(h), aspect.id()));
    }
  }

  /// @param entry null where the form's outline does not have it
  /// @param aspect null where it names none
  /// @param grade null where it ends in none
  record Meaning(@Nullable OutlineEntry entry, @Nullable String aspect, @Nullable String grade) {
    static final Meaning NONE = new Meaning(null, null, null);

    boolean known() {
      return entry != null || aspect != null;
    }
  }

  Meaning read(String heading) {
    Meaning whole = plain(heading, null);
    if (whole.known()) {
      return whole;
    }
    String folded = Folding.fold(heading);
    for (Level level : form.scale().levels()) {
      for (String label : labels(level)) {
        if (folded.endsWith(" " + label)) {
          String rest = folded.substring(0, folded.length() - label.length()).strip();
          Meaning graded = plain(rest.replaceAll(" (is|are|grade|judged)$", ""), level.id());
          if (graded.known()) {
            return graded;
          }
        }
      }
    }
    return Meaning.NONE;
  }

  /// The aspect whose heading or row `label` is, or null.
  @Nullable String aspect(String label) {
    return plain(label, null).aspect();
  }

  private static Iterable<String> labels(Level level) {
    var labels = new java.util.ArrayList<String>();
    labels.add(Folding.fold(level.label()));
    level.synonyms().forEach(synonym -> labels.add(Folding.fold(synonym)));
    labels.sort(java.util.Comparator.comparingInt(String::length).reversed());
    return labels;
  }

  private Meaning plain(String heading, @Nullable String grade) {
    Meaning exact = exact(Folding.fold(heading), grade);
    if (exact.known()) {
      return exact;
    }
    return exact(Folding.fold(NUMBER.matcher(heading.strip()).replaceFirst("")), grade);
  }

  private Meaning exact(String folded, @Nullable String grade) {
    OutlineEntry entry = entries.get(folded);
    String aspect = aspects.get(folded);
    if (aspect == null && entry != null) {
      aspect = entry.aspect();
    }
    if (entry == null && aspect != null) {
      entry = entryOf(aspect);
    }
    return new Meaning(entry, aspect, grade);
  }

  private @Nullable OutlineEntry entryOf(String aspect) {
    return form.outline().stream()
        .filter(entry -> aspect.equals(entry.aspect()))
        .findFirst()
        .orElse(null);
  }
}
