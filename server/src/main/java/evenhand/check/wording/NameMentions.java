package evenhand.check.wording;

import evenhand.check.Manuscript;
import evenhand.check.Note;
import evenhand.check.Sentence;
import evenhand.check.style.Names;
import evenhand.check.style.Phrases;
import evenhand.report.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The names of bodies, plans and programmes in a report, and where each is used: first those with
/// capitals, then the same words without.
final class NameMentions {
  /// A name where it stands.
  ///
  /// @param body the words before the head, in lower case
  /// @param head the last word, in lower case and singular
  record Mention(Sentence sentence, int from, int to, List<String> body, String head) {
    /// As it is written there.
    String text() {
      return sentence.location(from, to).quote();
    }
  }

  /// A name with capitals in a sentence, wherever that stands.
  private record Found(int from, int to, List<String> body, String head) {}

  private static final Note<List<Found>> FOUND = new Note<>("names with capitals");

  private static final int LONGEST = 8;

  private static final Pattern OWNING = Pattern.compile("['’]s$");

  private final Names names;

  NameMentions(Names names) {
    this.names = names;
  }

  /// By name in lower case, in the order of first use.
  Map<String, List<Mention>> in(Manuscript manuscript) {
    var all = new ArrayList<Mention>();
    Map<String, List<String>> bodies = new LinkedHashMap<>();
    for (Sentence sentence : manuscript.sentences()) {
      if (isOwn(sentence)) {
        for (Found found : sentence.noted(FOUND, () -> capitals(sentence))) {
          all.add(new Mention(sentence, found.from(), found.to(), found.body(), found.head()));
          bodies.put(String.join(" ", found.body()), found.body());
        }
      }
    }
    Phrases<String> known = Phrases.of(List.copyOf(bodies.keySet()));
    for (Sentence sentence : manuscript.sentences()) {
      if (isOwn(sentence)) {
        for (Phrases.Match<String> match : known.in(sentence.forms())) {
          small(sentence, match, bodies).ifPresent(all::add);
        }
      }
    }
    Map<String, List<Mention>> byName = new LinkedHashMap<>();
    all.forEach(mention ->
        byName
            .computeIfAbsent(
                String.join(" ", mention.body()) + " " + mention.head(),
                ignored -> new ArrayList<>())
            .add(mention));
    return byName;
  }

  private static boolean isOwn(Sentence sentence) {
    return sentence.place().paragraph().kind() != Kind.QUOTE && sentence.place().isProse();
  }

  private List<Found> capitals(Sentence sentence) {
    var found = new ArrayList<Found>();
    for (int at = 0; at < sentence.words().size(); at++) {
      capital(sentence, at).ifPresent(found::add);
    }
    return found;
  }

  /// The name whose head stands at `at`.
  private Optional<Found> capital(Sentence sentence, int at) {
    String head = head(sentence, at);
    if (head.isEmpty() || !isCapital(sentence, at)) {
      return Optional.empty();
    }
    int from = at;
    while (from > 0 && at - from < LONGEST && belongs(sentence, from - 1)) {
      from--;
    }
    while (from < at && isOpening(sentence, from)) {
      from++;
    }
    return from == at
        ? Optional.empty()
        : Optional.of(
            new Found(from, at + 1, List.copyOf(sentence.forms().subList(from, at)), head));
  }

  private boolean belongs(Sentence sentence, int at) {
    return isJoined(sentence, at)
        && (isCapital(sentence, at) || names.inside().contains(sentence.forms().get(at)));
  }

  private boolean isOpening(Sentence sentence, int at) {
    String form = sentence.forms().get(at);
    return names.before().contains(form)
        || names.inside().contains(form)
        || !isCapital(sentence, at);
  }

  /// The same words without capitals, before a head.
  private Optional<Mention> small(
      Sentence sentence, Phrases.Match<String> match, Map<String, List<String>> bodies) {
    int at = match.to();
    if (at >= sentence.words().size() || isCapital(sentence, at) || !isJoined(sentence, at - 1)) {
      return Optional.empty();
    }
    String head = head(sentence, at);
    List<String> body = bodies.get(match.value());
    return head.isEmpty() || body == null
        ? Optional.empty()
        : Optional.of(new Mention(sentence, match.from(), at + 1, body, head));
  }

  private String head(Sentence sentence, int at) {
    String form = OWNING.matcher(sentence.forms().get(at)).replaceFirst("");
    String single = form.endsWith("s") ? form.substring(0, form.length() - 1) : form;
    return names.heads().containsKey(single) ? single : names.heads().containsKey(form) ? form : "";
  }

  private static boolean isCapital(Sentence sentence, int at) {
    return Character.isUpperCase(sentence.words().get(at).text().charAt(0));
  }

  /// Whether nothing but a space stands between a word and the next.
  private static boolean isJoined(Sentence sentence, int at) {
    return sentence
        .text()
        .substring(sentence.words().get(at).end(), sentence.words().get(at + 1).start())
        .isBlank();
  }
}
