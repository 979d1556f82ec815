package evenhand.check.wording;

import evenhand.check.About;
import evenhand.check.Finding;
import evenhand.check.Place;
import evenhand.check.Remarks;
import evenhand.check.SectionCheck;
import evenhand.check.Setting;
import evenhand.check.Word;
import evenhand.report.Kind;
import evenhand.report.Paragraph;
import evenhand.report.Part;
import evenhand.report.Section;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A sentence that ends in mid-air, and what a writer left to be filled in.
///
/// Where the next paragraph goes on in lower case, or on another page, the break is the reader's of
/// the file and not the report's: nothing is said.
public final class Unfinished implements SectionCheck {
  private static final About ABOUT =
      new About(
          "unfinished",
          "incomplete",
          List.of("mid-air", "placeholder", "no-stop"),
          "A sentence breaks off, or a place was left to be filled in.",
          """
          # Staying safe
          1. Leaders have [strengthened oversight of the].
          2. Staff are supervised regularly.
          """,
          """
          # Staying safe
          1. Leaders have strengthened oversight of the following:
          - visits to children
          - plans for their return.
          2. This is the panel that all cases are brought to.
          """);

  /// Words that no sentence ends in, full stop or not.
  private static final Set<String> NEVER_LAST =
      Set.of(
          "the",
          "a",
          "an",
          "and",
          "or",
          "but",
          "their",
          "our",
          "your",
          "whose",
          "because",
          "although",
          "whilst",
          "very",
          "every",
          "including",
          "during");

  /// Words that a sentence may end in ("what it is made of."), but not without its full stop.
  private static final Set<String> OPEN =
      Set.of(
          "of", "to", "with", "which", "from", "into", "while", "than", "are", "is", "was", "were",
          "has", "have", "will", "would", "should", "must", "each", "at", "as", "if", "between",
          "through", "within", "in", "on", "for", "by", "that", "its", "his", "not");

  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          "\\bTBC\\b|\\bTBA\\b|\\bXX+\\b|\\?\\?+|\\[(?:insert|add|check|name|date|to be)[^\\]]*\\]|\\b[Ll]orem ipsum\\b|<[a-z ]{3,30}>|_{4,}");

  private static final int LEAST_WORDS = 6;

  /// Words shown up to the break: the last alone would tell nobody where to look.
  private static final int SHOWN = 4;

  /// A paragraph of fewer words without a full stop may be a caption or a signature.
  private static final int SENTENCE_WORDS = 14;

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public List<Finding> run(Section section, Setting setting) {
    Remarks remarks = setting.remarks(ABOUT);
    List<Paragraph> paragraphs = section.paragraphs();
    for (int i = 0; i < paragraphs.size(); i++) {
      Place place = Place.of(section, paragraphs.get(i));
      placeholders(place, remarks);
      boolean last = i + 1 == paragraphs.size();
      if (isProse(place) && (last || !goesOn(place, paragraphs.get(i + 1)))) {
        ending(place, last, remarks);
      }
    }
    return remarks.list();
  }

  private static void placeholders(Place place, Remarks remarks) {
    Matcher matcher = PLACEHOLDER.matcher(place.text());
    while (matcher.find()) {
      remarks.add(
          "placeholder",
          "“%s” looks like a place still to be filled in.".formatted(matcher.group()),
          place.at(matcher.start(), matcher.end()));
    }
  }

  private static void ending(Place place, boolean lastOfSection, Remarks remarks) {
    String text = place.text();
    List<Word> words = Word.of(text);
    if (words.size() < LEAST_WORDS) {
      return;
    }
    Word last = words.getLast();
    String after = text.substring(last.end()).trim();
    boolean open = after.isEmpty() || after.equals(",");
    boolean never = NEVER_LAST.contains(last.lower()) && (open || after.equals("."));
    if (never || (open && OPEN.contains(last.lower()))) {
      remarks.add(
          "mid-air",
          "The sentence breaks off after “%s”.".formatted(last.text()),
          place.at(words.get(words.size() - SHOWN).start(), last.end()));
    } else if (open
        && place.paragraph().kind() == Kind.PARAGRAPH
        && place.section().part() != Part.FRONT
        && words.size() >= SENTENCE_WORDS
        && !lastOfSection) {
      remarks.add(
          "no-stop",
          "The paragraph does not end in a full stop.",
          place.at(last.start(), last.end()));
    }
  }

  /// Whether the break between two paragraphs may be the reader's doing.
  private static boolean goesOn(Place place, Paragraph next) {
    String text = next.text().stripLeading();
    boolean lower =
        !text.isEmpty() && Character.isLowerCase(text.charAt(0)) && next.number() == null;
    Integer end = place.paragraph().pageAt(place.text().length());
    boolean turns = end != null && !end.equals(next.page());
    boolean list = next.kind() == Kind.BULLET && place.paragraph().kind() != Kind.BULLET;
    boolean item = !text.isEmpty() && "-‐‑–—−•".indexOf(text.charAt(0)) >= 0;
    return lower || turns || list || item;
  }

  private static boolean isProse(Place place) {
    return switch (place.paragraph().kind()) {
      case PARAGRAPH, BULLET, STRENGTH, WEAKNESS, RECOMMENDATION, AREA_FOR_DEVELOPMENT, JUDGEMENT ->
          place.isProse();
      case TABLE, CAPTION, FOOTNOTE, QUOTE -> false;
    };
  }
}
