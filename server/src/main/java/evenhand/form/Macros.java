package evenhand.form;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What patterns in a form's file may write in braces, so that its keeper need not repeat the scale
/// in each: `{grade}` any printed grade, `{subject}` any subject of an aspect, `{date}` a day, and
/// `{found}` the words looked for.
final class Macros {
  static final String DATE =
      "\\d{1,2}/\\d{1,2}/\\d{4}|\\d{1,2}(?:st|nd|rd|th)?\\s+(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?"
          + "|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\s+\\d{4}";

  private final Scale scale;
  private final List<Aspect> aspects;

  Macros(Scale scale, List<Aspect> aspects) {
    this.scale = scale;
    this.aspects = aspects;
  }

  String expand(String pattern) {
    return pattern
        .replace("{grade}", "(?<grade>" + either(grades()) + ")")
        .replace("{subject}", "(?<subject>" + either(subjects()) + ")")
        .replace("{date}", "(?<found>" + DATE + ")")
        .replace("{found}", "(?<found>.{2,90}?)");
  }

  private Collection<String> grades() {
    return scale.levels().stream()
        .flatMap(level -> Stream.concat(Stream.of(level.label()), level.synonyms().stream()))
        .toList();
  }

  private Collection<String> subjects() {
    return aspects.stream().flatMap(aspect -> aspect.subjects().stream()).toList();
  }

  /// Longest first, so that `requires improvement to be good` is not cut at `requires improvement`.
  private static String either(Collection<String> words) {
    return words.stream()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .map(word -> Pattern.quote(word).replaceAll("\\s+", "\\\\E\\\\s+\\\\Q"))
        .collect(Collectors.joining("|"));
  }
}
