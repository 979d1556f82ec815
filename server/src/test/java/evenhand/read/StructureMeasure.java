package evenhand.read;

import com.fasterxml.jackson.databind.JsonNode;
import evenhand.form.Form;
import evenhand.report.Grade;
import evenhand.report.Judgement;
import evenhand.report.Kind;
import evenhand.report.Paragraph;
import evenhand.report.Part;
import evenhand.report.Recommendation;
import evenhand.report.Report;
import evenhand.report.Section;
import evenhand.text.Folding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Compares a report as read with its structure as a person wrote it down, category by category.
final class StructureMeasure {
  private static final Map<String, String> COLUMNS =
      Map.of(
          "Local services overall", "local-services",
          "Council services", "council",
          "Health services", "health");

  private final JsonNode truth;
  private final Report report;
  private final Form form;
  private final Map<String, Tally> tallies = new LinkedHashMap<>();

  /// How much of a category is right, and what is not.
  static final class Tally {
    int right;
    int all;
    final List<String> wrong = new ArrayList<>();

    double share() {
      return all == 0 ? 1 : (double) right / all;
    }

    private void add(boolean correct, String what) {
      all++;
      right += correct ? 1 : 0;
      if (!correct) {
        wrong.add(what);
      }
    }
  }

  private StructureMeasure(JsonNode truth, Report report, Form form) {
    this.truth = truth;
    this.report = report;
    this.form = form;
  }

  static Map<String, Tally> of(JsonNode truth, Report report, Form form) {
    var measure = new StructureMeasure(truth, report, form);
    measure.cover();
    measure.grades();
    measure.headings();
    measure.runs();
    measure.sectionMap();
    measure.judgements();
    measure.recommendations();
    measure.areas();
    measure.joins();
    return measure.tallies;
  }

  private Tally tally(String category) {
    return tallies.computeIfAbsent(category, key -> new Tally());
  }

  private void cover() {
    Tally tally = tally("cover");
    String published = truth.path("publication_date_iso").asText();
    tally.add(
        published.equals(String.valueOf(report.published())), "published " + report.published());
    String authority = truth.path("authority").asText();
    tally.add(
        same(authority, String.valueOf(report.authority())), "authority " + report.authority());
    String reference = truth.path("reference_no").asText("null");
    tally.add(
        reference.equals(String.valueOf(report.reference())), "reference " + report.reference());
    tally.add(
        fold(truth.path("title").asText()).startsWith(fold(report.title())),
        "title " + report.title());
  }

  private void grades() {
    Tally tally = tally("grade rows and columns");
    int given = 0;
    for (JsonNode row : truth.path("grade_table").path("rows")) {
      String label = row.path("aspect").asText();
      for (JsonNode name : truth.path("grade_table").path("columns")) {
        String column = COLUMNS.get(name.asText());
        JsonNode value = row.path(name.asText());
        Optional<Grade> found =
            report.grades().stream()
                .filter(g -> same(g.label(), label) || startsWith(g.label(), label))
                .filter(g -> Objects.equals(g.column(), column))
                .findFirst();
        if (value.isNumber()) {
          given++;
          boolean right =
              found
                  .flatMap(g -> number(String.valueOf(g.grade())))
                  .equals(Optional.of(value.asInt()));
          tally.add(right, label + " " + column + " " + value + " read as " + found);
        } else {
          tally.add(found.isEmpty(), label + " " + column + " is empty but read as " + found);
        }
      }
    }
    tally.add(
        report.grades().size() == given,
        "%d grades, read %d".formatted(given, report.grades().size()));
  }

  private Optional<Integer> number(String grade) {
    return form.scale().level(grade).map(level -> level.number());
  }

  private void headings() {
    Tally tally = tally("headings with level");
    int at = 0;
    List<Section> sections = report.sections();
    for (JsonNode heading : truth.path("headings")) {
      String text = heading.path("text").asText();
      int found = -1;
      for (int i = at; i < sections.size() && found < 0; i++) {
        if (same(sections.get(i).heading(), text) || graded(sections.get(i).heading(), text)) {
          found = i;
        }
      }
      boolean either = heading.path("note").asText().contains("2 or 3 acceptable");
      int level = found < 0 ? 0 : sections.get(found).level();
      boolean right =
          level == heading.path("level").asInt() || (either && (level == 2 || level == 3));
      tally.add(right, "%s (%s) read with level %d".formatted(text, heading.path("level"), level));
      at = found < 0 ? at : found + 1;
    }
    long extra =
        sections.stream()
            .filter(s -> !s.heading().isEmpty())
            .filter(s -> Stream.of(truth.path("headings")).noneMatch(h -> listed(h, s.heading())))
            .peek(s -> tally.wrong.add("not a heading: " + s.heading()))
            .count();
    tally.all += (int) extra;
  }

  private static boolean listed(JsonNode headings, String text) {
    for (JsonNode heading : headings) {
      if (same(heading.path("text").asText(), text)
          || graded(text, heading.path("text").asText())) {
        return true;
      }
    }
    return false;
  }

  private static boolean graded(String heading, String text) {
    return fold(heading).matches(Pattern.quote(fold(text)) + " grade \\d");
  }

  private void runs() {
    Tally tally = tally("numbering runs");
    for (JsonNode run : truth.path("numbering_runs")) {
      boolean annex = !run.path("prefix").asText().isEmpty();
      List<String> numbers =
          report.sections().stream()
              .filter(s -> (s.part() == Part.ANNEX) == annex)
              .flatMap(s -> s.paragraphs().stream())
              .map(Paragraph::number)
              .filter(Objects::nonNull)
              .toList();
      for (int n = run.path("first").asInt(); n <= run.path("last").asInt(); n++) {
        String number = String.valueOf(n);
        long times = numbers.stream().filter(number::equals).count();
        tally.add(times == 1, run.path("run").asText() + " " + n + " read " + times + " times");
      }
      tally.add(numbers.size() == run.path("count").asInt(), "read " + numbers);
    }
  }

  private void sectionMap() {
    Tally tally = tally("section map");
    for (JsonNode entry : truth.path("section_map")) {
      String heading = entry.path("section").asText();
      boolean found =
          report.sections().stream()
              .filter(s -> s.part().id().equals(entry.path("part").asText()))
              .filter(s -> startsWith(s.heading(), heading))
              .anyMatch(s -> holds(s, entry));
      tally.add(
          found,
          entry.path("part").asText() + " / " + heading + " " + entry.path("paragraphs").asText());
    }
  }

  private boolean holds(Section section, JsonNode entry) {
    String range = entry.path("paragraphs").asText("");
    List<String> numbers =
        section.paragraphs().stream().map(Paragraph::number).filter(Objects::nonNull).toList();
    boolean paragraphs =
        range.isEmpty()
            || (!numbers.isEmpty()
                && numbers.getFirst().equals(range.split("-")[0].replace("A", ""))
                && numbers.getLast().equals(range.replaceAll(".*-", "").replace("A", "")));
    Optional<Integer> grade =
        entry.path("grade").isNumber()
            ? Optional.of(entry.path("grade").asInt())
            : Optional.empty();
    return paragraphs && (grade.isEmpty() || number(String.valueOf(section.grade())).equals(grade));
  }

  private void judgements() {
    Tally tally = tally("judgement sentences");
    List<Judgement> read = report.judgements();
    for (JsonNode sentence : truth.path("judgement_sentences")) {
      String text = sentence.path("sentence").asText();
      Optional<Judgement> found =
          read.stream()
              .filter(j -> same(j.sentence(), text))
              .filter(j -> place(j, sentence))
              .findFirst();
      boolean right = found.isPresent();
      JsonNode value = sentence.path("grade_value");
      String word = sentence.path("grade_word").asText();
      if (right && value.isNumber() && form.scale().printedAs(word).isPresent()) {
        right = Objects.equals(found.get().grade(), form.scale().printedAs(word).get().id());
      }
      tally.add(
          right,
          "%s %s: %s"
              .formatted(
                  sentence.path("section").asText(), sentence.path("paragraph").asText(), text));
    }
    read.stream()
        .filter(j -> !isTrue(j))
        .forEach(j ->
            tally("judgement sentences read beyond these")
                .add(false, j.paragraph() + " " + j.sentence()));
  }

  private boolean isTrue(Judgement judgement) {
    for (JsonNode sentence : truth.path("judgement_sentences")) {
      if (same(sentence.path("sentence").asText(), judgement.sentence())) {
        return true;
      }
    }
    return false;
  }

  private boolean place(Judgement judgement, JsonNode sentence) {
    String number = sentence.path("paragraph").asText("null");
    Paragraph paragraph =
        report
            .paragraphs()
            .filter(p -> p.id().equals(judgement.paragraph()))
            .findFirst()
            .orElseThrow();
    return number.equals("null") || number.replace("A", "").equals(paragraph.number());
  }

  private void recommendations() {
    Tally tally = tally("recommendations with timescale and addressee");
    int count = 0;
    boolean letter = truth.path("recommendations").has("note");
    for (JsonNode group : truth.path("recommendations").path("groups")) {
      for (JsonNode item : group.path("items")) {
        count++;
        boolean found =
            report.recommendations().stream()
                .filter(r -> same(r.text(), item.path("text").asText()))
                .anyMatch(r -> timed(r, group));
        tally.add(found, group.path("timescale") + " " + item.path("text").asText());
      }
      for (JsonNode words : group.path("first_words")) {
        boolean found =
            report
                .paragraphs()
                .anyMatch(p -> p.kind() == Kind.QUOTE && startsWith(p.text(), words.asText()));
        tally.add(found, "quote: " + words.asText());
      }
    }
    long quotes = report.paragraphs().filter(p -> p.kind() == Kind.QUOTE).count();
    int own = letter ? 0 : count;
    tally.add(
        report.recommendations().size() == own,
        "read %d recommendations".formatted(report.recommendations().size()));
    tally.add(
        !letter || quotes == truth.path("recommendations").path("count").asInt(),
        quotes + " quotes");
  }

  private static boolean timed(Recommendation recommendation, JsonNode group) {
    return fold(String.valueOf(recommendation.timescale()))
            .contains(fold(group.path("timescale").asText()))
        && same(String.valueOf(recommendation.addressee()), group.path("addressee").asText());
  }

  private void areas() {
    Tally tally = tally("areas for development");
    var groups = truth.path("areas_for_development").properties();
    int count = 0;
    for (var group : groups) {
      for (JsonNode item : group.getValue().path("items")) {
        count++;
        String aspect =
            form.aspects().stream()
                .filter(a -> same(a.name(), group.getKey()))
                .findFirst()
                .orElseThrow()
                .id();
        boolean found =
            report.sections().stream()
                .filter(s -> aspect.equals(s.aspect()))
                .flatMap(s -> s.paragraphs().stream())
                .anyMatch(p ->
                    p.kind() == Kind.AREA_FOR_DEVELOPMENT
                        && same(p.text(), item.path("text").asText()));
        tally.add(found, group.getKey() + ": " + item.path("text").asText());
      }
    }
    long read = report.paragraphs().filter(p -> p.kind() == Kind.AREA_FOR_DEVELOPMENT).count();
    tally.add(read == count, "read %d areas for development".formatted(read));
  }

  private void joins() {
    Tally tally = tally("page-break joins");
    for (JsonNode split : truth.path("page_break_splits")) {
      String ends = fold(split.path("ends").asText());
      String continues = fold(split.path("continues").asText());
      boolean item = split.path("continues").asText().startsWith("-");
      boolean found =
          report
              .paragraphs()
              .map(p -> fold(p.text()))
              .anyMatch(t ->
                  item
                      ? t.startsWith(continues)
                      : t.contains(ends + " " + continues) || t.contains(ends + continues));
      tally.add(found, split.path("ends").asText() + " / " + split.path("continues").asText());
    }
  }

  private static boolean same(String one, String other) {
    return fold(one).equals(fold(other));
  }

  private static boolean startsWith(String text, String begin) {
    return fold(text).startsWith(fold(begin));
  }

  private static String fold(String text) {
    return Folding.fold(text);
  }
}
