package evenhand.check.grade;

import evenhand.check.About;
import evenhand.check.Finding;
import evenhand.check.Location;
import evenhand.check.Manuscript;
import evenhand.check.Remarks;
import evenhand.check.ReportCheck;
import evenhand.check.Sentence;
import evenhand.form.Form;
import evenhand.report.Kind;
import evenhand.report.Section;
import evenhand.text.Folding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a section judges of its parts ("the use of resources is adequate") does not mostly stand
/// against the grade of the whole.
///
/// One or two parts that differ are usual. It takes several, most of them on the same side of the
/// grade.
public final class SubJudgements implements ReportCheck {
  private static final About ABOUT =
      new About(
          "sub-judgements",
          "grade-narrative",
          List.of("most"),
          "Most of the judgements on parts of a section are another grade than the section's.",
          """
          form jar-2005
          scale outstanding good adequate inadequate
          grade staying-safe outstanding Staying safe
          # Staying safe | main | staying-safe
          1. [Support for parents is good]. The use of resources is adequate.
          2. Fostering is good. The work of the duty team is good and the quality of records is adequate.
          """,
          """
          form jar-2005
          scale outstanding good adequate inadequate
          grade staying-safe good Staying safe
          # Staying safe | main | staying-safe
          1. Support for parents is good. The use of resources is adequate.
          2. Fostering is good. The work of the duty team is good and the quality of records is adequate.
          """);

  private static final int SEVERAL = 4;
  private static final double MOST = 0.75;
  private static final int SHOWN = 6;

  /// Before a grade word that is nobody's judgement of today, or one on each of many.
  private static final Pattern NOT_THIS =
      Pattern.compile(
          "(?i)\\b(?:was|were|not|previously|judged|inspected|schools|settings|inspections|inspectors|ofsted|should|must|if|whether|that)\\b[^,;]*$");

  /// A judgement on a part.
  private record OnPart(Location place, int rank) {}

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public List<Finding> run(Manuscript manuscript) {
    Remarks remarks = manuscript.remarks(ABOUT);
    Form form = manuscript.setting().form();
    if (form == null || form.scale().isEmpty()) {
      return remarks.list();
    }
    var awards = new Awards(manuscript.report(), form);
    Pattern judged = judged(form);
    Map<String, List<OnPart>> byAspect = new LinkedHashMap<>();
    Map<String, Integer> ranks = new LinkedHashMap<>();
    for (Sentence sentence : manuscript.sentences()) {
      Section section = sentence.place().section();
      Kind kind = sentence.place().paragraph().kind();
      if (section.aspect() == null
          || awards.of(section.aspect()).size() != 1
          || (kind != Kind.PARAGRAPH && kind != Kind.BULLET)
          || manuscript.isJudgement(sentence)) {
        continue;
      }
      String aspect = Objects.requireNonNull(section.aspect());
      ranks.put(aspect, form.scale().ids().indexOf(awards.of(aspect).iterator().next()));
      parts(sentence, judged, form, byAspect.computeIfAbsent(aspect, a -> new ArrayList<>()));
    }
    byAspect.forEach((aspect, parts) ->
        compare(aspect, parts, Objects.requireNonNull(ranks.get(aspect)), awards, remarks));
    return remarks.list();
  }

  private static void parts(Sentence sentence, Pattern judged, Form form, List<OnPart> parts) {
    String text = Folding.typed(sentence.text());
    Matcher matcher = judged.matcher(text);
    while (matcher.find()) {
      String before = text.substring(0, matcher.start());
      if (NOT_THIS.matcher(before).find()) {
        continue;
      }
      int from = Math.max(before.lastIndexOf(','), before.lastIndexOf(';')) + 1;
      while (from < before.length() && before.charAt(from) == ' ') {
        from++;
      }
      int rank =
          form.scale()
              .printedAs(matcher.group(1))
              .map(level -> form.scale().ids().indexOf(level.id()))
              .orElse(-1);
      if (rank >= 0) {
        int start = sentence.span().start();
        parts.add(new OnPart(sentence.place().at(start + from, start + matcher.end()), rank));
      }
    }
  }

  private static Pattern judged(Form form) {
    String words =
        form.scale().levels().stream()
            .flatMap(level -> Stream.concat(Stream.of(level.label()), level.synonyms().stream()))
            .filter(word -> !word.matches(".*\\d.*"))
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote)
            .reduce((one, other) -> one + "|" + other)
            .orElse("(?!)");
    return Pattern.compile(
        "(?i)\\b(?:is|are|remains|remain)(?: \\w+ly)? (%s)(?=[.,;:]| overall| and the | and \\w+ (?:is|are)|$)"
            .formatted(words));
  }

  private static void compare(
      String aspect, List<OnPart> parts, int awarded, Awards awards, Remarks remarks) {
    List<OnPart> below = parts.stream().filter(part -> part.rank() > awarded).toList();
    List<OnPart> above = parts.stream().filter(part -> part.rank() < awarded).toList();
    List<OnPart> more = below.size() >= above.size() ? below : above;
    if (more.size() < SEVERAL || more.size() < MOST * parts.size()) {
      return;
    }
    var places = new ArrayList<Location>();
    more.stream().limit(SHOWN).map(OnPart::place).forEach(places::add);
    places.add(awards.place(awards.rows(aspect).getFirst()));
    remarks.add(
        "most",
        "%d of the %d judgements on parts of “%s” are %s its grade, %s."
            .formatted(
                more.size(),
                parts.size(),
                awards.name(aspect),
                more.equals(below) ? "below" : "above",
                awards.of(aspect).stream().map(awards::label).findFirst().orElse("")),
        null,
        places);
  }
}
