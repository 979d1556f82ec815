package evenhand.check.across;

import evenhand.check.Sentence;
import evenhand.check.Word;
import evenhand.check.style.HouseStyle;
import evenhand.check.style.JudgingWords;
import evenhand.check.style.Phrases;
import evenhand.text.Folding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the figures of a sentence, each with what its clause says it is given for.
///
/// A change ("rose by 4%"), a limit ("within 20 days"), an age, a figure whose subject stands in
/// another sentence ("of these, 12 live elsewhere") and one of several years of which it cannot be
/// told whose it is are left out.
final class FigureReader {
  private static final String MONTHS =
      "(?:january|february|march|april|may|june|july|august|september|october|november|december)";

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\w.,£/-])(£?)(\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?)(\\s?%|\\s?per cent\\b)?(?![\\w/-]*\\d|\\.\\d|\\w)");

  private static final Pattern PER =
      Pattern.compile("^\\s?per (\\d{1,3},?\\d{3})\\b", Pattern.CASE_INSENSITIVE);

  private static final Pattern YEAR =
      Pattern.compile("\\b(?:19|20)\\d\\d(?:\\s?[/-]\\s?\\d{2,4})?\\b");

  private static final Pattern WHEN =
      Pattern.compile(
          "\\b(?:19|20)\\d\\d(?:\\s?[/-]\\s?\\d{2,4})?\\b|\\b"
              + MONTHS
              + "\\b|\\b(?:last|previous|past|following|next|preceding|first|second|third|final) (?:academic |financial |calendar )?(?:year|month|quarter|week|inspection|[a-z]+ months|\\d+ months|[a-z]+ years|\\d+ years)\\b|\\bpreviously\\b|\\bformerly\\b|\\bearlier\\b|\\ba year ago\\b");

  /// Before a number that is no level of anything.
  private static final Pattern NO_LEVEL =
      Pattern.compile(
          "(?:\\bby|\\bfrom|\\bincreases? of|\\bincreased|\\breductions? of|\\brise of|\\bfall of|\\bdrop of|\\bper|\\bbetween|(?<!total|rate|figure|average|score|level|number) of|^of|\\bof these|\\bof this|\\bof whom|\\ba further|\\bthe|\\bthese|\\bthose|\\banother|\\bthe (?:first|last|next|other|remaining)|\\d,?\\)? (?:to|and|or))$");

  /// Before a number that says what something else is given for.
  private static final Pattern NAMES =
      Pattern.compile(
          "(?:\\bpage|\\bparagraph|\\bgrade|\\blevels?|\\bstages?|\\bsection|\\bunder|\\baged?|\\bage of|\\bages|\\byears?|\\btype|\\bband|\\btier|\\bpart|\\bwithin|\\btelephone|\\brecommendations?|\\bno\\.|\\bphase|\\bover the age of|\\bat least every|\\bevery|\\bbefore|\\bafter|\\bentry|\\bward|\\btop|\\bchapter|\\bregulation)$");

  /// After a number that says how long, how old or how often, or begins a range.
  private static final Pattern NO_COUNT =
      Pattern.compile(
          "^(?:[- ]?(?:weeks?|days?|months?|hours?|years?|minutes?|miles?|times|working days?|school days?|a\\*|gcses?|or more|or above|plus)\\b|-|\\s-\\s?\\d| (?:to|or) \\d| "
              + MONTHS
              + "|th\\b|st\\b|nd\\b|rd\\b)");

  /// After a number whose subject was named before its sentence or clause.
  private static final Pattern VERB =
      Pattern.compile(
          "^\\)?\\s?(?:are|is|was|were|live|lives|lived|have|had|has|did|do|received|remain|attend|attended|went|of (?:these|them|whom|which|those|this))\\b");

  private static final Pattern POINTS_BACK =
      Pattern.compile(
          "^(?:of (?:whom|these|this|which|those|them)|they|this|these|it|those|both|its)\\b");

  private static final Pattern ROUGH =
      Pattern.compile(
          "(?:\\bover|\\bmore than|\\babove|\\bat least|\\bup to|\\bless than|\\bfewer than|\\bbelow|\\babout|\\baround|\\bapproximately|\\bnearly|\\balmost|\\bsome|\\bjust|\\broughly|\\bclose to|\\bbetter than)(?: an?)?$");

  /// Between a figure and the same one in another unit: "49% (190)".
  private static final Pattern AGAIN = Pattern.compile("\\s?\\((?:or )?");

  private static final Pattern CLAUSE_BEFORE =
      Pattern.compile(
          "[;:]|, (?:and|but|while|whilst|with|compared|which|where|although|or|so) |\\bcompared (?:to|with)\\b|\\bagainst\\b|\\bbut\\b|\\bwhile\\b|\\bwhilst\\b|\\bthan\\b|\\balthough\\b");

  private static final Pattern CLAUSE_AFTER =
      Pattern.compile(
          "[;:(]|, |\\bcompared\\b|\\bagainst\\b|\\bbut\\b|\\bwhile\\b|\\bwhilst\\b|\\bwhich\\b|\\band\\b(?! young| \\d| "
              + MONTHS
              + ")|\\bthan\\b|\\balthough\\b|\\.$");

  /// Words of every report count for this much against one for others.
  private static final double COMMON = 0.4;

  private static final double NAMED = 2;

  /// Smaller counts count a few of many things.
  private static final double LEAST = 5;

  private static final Set<String> EMPTY_WORDS =
      Set.of(
          "per",
          "cent",
          "figure",
          "figures",
          "currently",
          "current",
          "total",
          "inspection",
          "inspectors",
          "time",
          "stood",
          "stands",
          "reported",
          "data",
          "own",
          "approximately",
          "around",
          "nearly",
          "almost",
          "just",
          "only",
          "number",
          "numbers",
          "proportion",
          "percentage",
          "rate",
          "rates",
          "share",
          "level",
          "were",
          "subject",
          "area",
          "increased",
          "risen",
          "rose",
          "fell",
          "fallen",
          "decreased",
          "improved",
          "reduced",
          "reached",
          "there",
          "including",
          "example",
          "however",
          "now",
          "recent",
          "recently",
          "latest");

  private final JudgingWords judging;
  private final Phrases<String> same;

  FigureReader(HouseStyle style) {
    this.judging = style.judgingWords();
    this.same = style.indicators().same();
  }

  List<Figure> of(Sentence sentence) {
    String text = Folding.typed(sentence.text()).toLowerCase(Locale.ROOT);
    if (text.chars().noneMatch(Character::isDigit)
        || POINTS_BACK.matcher(text).find()
        || goesOn(sentence.text())) {
      return List.of();
    }
    List<int[]> numbers = new ArrayList<>();
    Matcher found = NUMBER.matcher(text);
    while (found.find()) {
      boolean again =
          !numbers.isEmpty()
              && AGAIN.matcher(text.substring(numbers.getLast()[1], found.start())).matches();
      if (!again && isFigure(text, found)) {
        numbers.add(new int[] {found.start(), found.end()});
      }
    }
    Set<String> whole = periods(text);
    var figures = new ArrayList<Figure>();
    for (int i = 0; i < numbers.size(); i++) {
      int floor = i == 0 ? 0 : numbers.get(i - 1)[1];
      int ceiling = i + 1 == numbers.size() ? text.length() : numbers.get(i + 1)[0];
      add(sentence, text, whole, numbers.get(i), floor, ceiling, figures);
    }
    return figures;
  }

  /// Whether the sentence goes on with one before it, as an item of a list may.
  private static boolean goesOn(String text) {
    return text.chars()
        .filter(Character::isLetterOrDigit)
        .limit(1)
        .anyMatch(Character::isLowerCase);
  }

  private static boolean isFigure(String text, Matcher found) {
    String before = text.substring(Math.max(0, found.start() - 30), found.start()).stripTrailing();
    String after = text.substring(found.end());
    boolean share = found.group(3) != null;
    boolean year = !share && YEAR.matcher(found.group(2)).matches();
    boolean dated = before.matches("(?s).*\\b" + MONTHS + "$") || isOnDay(before, after);
    return !year
        && !(dated && !share)
        && !NO_LEVEL.matcher(before).find()
        && !(NAMES.matcher(before).find() && !share)
        && (share || !NO_COUNT.matcher(after).find())
        && !VERB.matcher(after).find();
  }

  private static boolean isOnDay(String before, String after) {
    return after.matches("(?s)^(?:st|nd|rd|th)? " + MONTHS + "\\b.*") && !before.endsWith("%");
  }

  /// @param whole the periods of the sentence, which are those of a clause that names no year; null
  ///   where it names several
  private void add(
      Sentence sentence,
      String text,
      @Nullable Set<String> whole,
      int[] at,
      int floor,
      int ceiling,
      List<Figure> figures) {
    int from = lastEnd(CLAUSE_BEFORE, text, floor, at[0]);
    int to = firstStart(CLAUSE_AFTER, text, at[1], ceiling);
    Matcher number = NUMBER.matcher(text);
    if (!number.find(at[0])) {
      return;
    }
    Matcher per = PER.matcher(text.substring(at[1]));
    String unit =
        per.find() ? "per " + per.group(1) : number.group(3) != null ? "%" : number.group(1);
    String clause = text.substring(from, to);
    if (POINTS_BACK.matcher(clause.strip()).find()) {
      return;
    }
    Set<String> periods = YEAR.matcher(clause).find() ? whens(clause) : whole;
    if (periods == null) {
      return;
    }
    String before = text.substring(Math.max(0, at[0] - 30), at[0]).stripTrailing();
    var numbers = new HashSet<String>();
    var owners = new HashSet<String>();
    Map<String, Double> about = about(clause, at[0] - from, at[1] - from, numbers, owners);
    double value = Double.parseDouble(number.group(2).replace(",", ""));
    if (unit.isEmpty() && value < LEAST) {
      return;
    }
    int shownFrom = from + clause.length() - clause.stripLeading().length();
    int shownTo = from + clause.stripTrailing().length();
    figures.add(
        new Figure(
            sentence,
            shownFrom,
            shownTo,
            value,
            unit,
            ROUGH.matcher(before).find(),
            about,
            numbers,
            periods,
            owners,
            kinds(clause)));
  }

  /// Those of the whole sentence; null where it names several years.
  private static @Nullable Set<String> periods(String text) {
    return YEAR.matcher(text).results().map(MatchResult::group).distinct().count() > 1
        ? null
        : whens(text);
  }

  private static Set<String> whens(String text) {
    var whens = new HashSet<String>();
    Matcher when = WHEN.matcher(text);
    while (when.find()) {
      whens.add(when.group().replaceAll("\\s", ""));
    }
    return whens;
  }

  private Map<String, Double> about(
      String clause, int from, int to, Set<String> numbers, Set<String> owners) {
    String rest = clause.substring(0, from) + " \u0000 " + clause.substring(to);
    String undated = WHEN.matcher(rest).replaceAll(" ");
    List<String> forms = Word.of(undated).stream().map(Word::lower).toList();
    Map<String, Double> about = new HashMap<>();
    var named = new HashSet<Integer>();
    for (Phrases.Match<String> match : same.in(forms)) {
      about.put("=" + match.value(), NAMED);
      for (int i = match.from(); i < match.to(); i++) {
        named.add(i);
      }
    }
    for (int i = 0; i < forms.size(); i++) {
      String form = forms.get(i);
      if (Character.isDigit(form.charAt(0))) {
        numbers.add(form);
      } else if (judging.yardsticks().contains(form)) {
        owners.add(form);
      } else if (!named.contains(i)
          && form.length() > 2
          && !Stems.STOP.contains(form)
          && !EMPTY_WORDS.contains(form)) {
        about.put(Stems.of(form), judging.common().contains(form) ? COMMON : 1.0);
      }
    }
    return about;
  }

  private Map<Integer, Set<Integer>> kinds(String clause) {
    List<String> forms = Word.of(clause).stream().map(Word::lower).toList();
    var kinds = new HashMap<Integer, Set<Integer>>();
    for (Phrases.Match<JudgingWords.Kind> match : judging.contrasts().in(forms)) {
      kinds
          .computeIfAbsent(match.value().group(), ignored -> new HashSet<>())
          .add(match.value().member());
    }
    return kinds;
  }

  private static int lastEnd(Pattern pattern, String text, int from, int to) {
    Matcher matcher = pattern.matcher(text).region(from, to);
    int end = from;
    while (matcher.find()) {
      end = matcher.end();
    }
    return end;
  }

  private static int firstStart(Pattern pattern, String text, int from, int to) {
    Matcher matcher = pattern.matcher(text).region(from, to);
    return matcher.find() ? matcher.start() : to;
  }
}
