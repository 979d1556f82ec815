package evenhand.check.language;

import evenhand.check.About;
import evenhand.check.Finding;
import evenhand.check.Manuscript;
import evenhand.check.Place;
import evenhand.check.Remarks;
import evenhand.check.ReportCheck;
import evenhand.check.style.HouseStyle;
import evenhand.check.style.LanguageRules;
import evenhand.report.Kind;
import evenhand.report.Part;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// General spelling, agreement, apostrophes and articles, as far as each paragraph was read by now.
///
/// Names and abbreviations are let pass: a word that the dictionary does not know is told only
/// where it has no capitals, or just the one that begins a sentence and looks like a slip.
public final class LanguageCheck implements ReportCheck {
  private static final About ABOUT =
      new About(
          "language",
          "language",
          List.of("spelling", "article", "grammar", "confused"),
          "A word that is not in the dictionary, a wrong article, or words that do not agree; names and abbreviations are left alone.",
          """
          # Leaders
          1. Leaders have [reviewd] the plan with an manager from each team.
          """,
          """
          # Leaders
          1. Leaders have reviewed the plan with a manager from each team in Calderwick and with CAFCASS.
          """);

  private static final Set<Kind> NO_PROSE = Set.of(Kind.TABLE, Kind.CAPTION, Kind.QUOTE);

  private final @Nullable Proofreader proofreader;
  private final Supplier<? extends Collection<String>> dictionary;

  /// @param proofreader null where none can be had
  /// @param dictionary the words that people said are right, as they are when asked
  public LanguageCheck(
      @Nullable Proofreader proofreader, Supplier<? extends Collection<String>> dictionary) {
    this.proofreader = proofreader;
    this.dictionary = dictionary;
  }

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public boolean canRun() {
    return proofreader != null && proofreader.canRead();
  }

  @Override
  public int unread(Manuscript manuscript) {
    return proofreader == null ? 0 : proofreader.ask(texts(manuscript));
  }

  @Override
  public boolean readAll(Manuscript manuscript, Duration most) {
    return proofreader != null && proofreader.await(texts(manuscript), most);
  }

  @Override
  public List<Finding> run(Manuscript manuscript) {
    Remarks remarks = manuscript.remarks(ABOUT);
    if (proofreader == null) {
      return remarks.list();
    }
    HouseStyle style = manuscript.setting().style();
    LanguageRules rules = style.languageRules();
    var words = new UnknownWords(style, Set.copyOf(dictionary.get()));
    for (Place place : manuscript.places()) {
      if (isRead(place)) {
        for (Slip slip : proofreader.known(place.text()).orElse(List.of())) {
          boolean unknown = rules.isSpeller(slip.rule());
          if (!unknown || words.isSlip(slip, place.text())) {
            tell(slip, unknown, place, rules, remarks);
          }
        }
      }
    }
    return remarks.list();
  }

  private static void tell(
      Slip slip, boolean unknown, Place place, LanguageRules rules, Remarks remarks) {
    String words = place.text().substring(slip.start(), slip.end());
    String message = unknown ? "“%s” is not in the dictionary.".formatted(words) : slip.message();
    rules
        .kind(slip.rule(), slip.category())
        .ifPresent(kind ->
            remarks.add(
                kind,
                message,
                slip.instead().isEmpty() ? null : slip.instead().getFirst(),
                List.of(place.at(slip.start(), slip.end()))));
  }

  private static List<String> texts(Manuscript manuscript) {
    return manuscript.places().stream().filter(LanguageCheck::isRead).map(Place::text).toList();
  }

  /// Whether the words are the writer's own prose.
  private static boolean isRead(Place place) {
    return !NO_PROSE.contains(place.paragraph().kind())
        && place.section().part() != Part.FRONT
        && place.isProse()
        && !place.text().isBlank();
  }
}
