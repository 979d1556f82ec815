package evenhand.read;

import evenhand.form.AskedTable;
import evenhand.form.Form;
import evenhand.report.Kind;
import evenhand.report.Paragraph;
import evenhand.report.Recommendation;
import evenhand.report.Section;
import evenhand.text.Folding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Gathers what a report asks for from the sections that its form says hold it.
final class Recommendations {
  private final Form form;
  private final List<Recommendation> found = new ArrayList<>();

  private Recommendations(Form form) {
    this.form = form;
  }

  /// A paragraph that says there is nothing to ask for asks for nothing.
  static List<Section> withoutNone(List<Section> sections, Form form) {
    return sections.stream()
        .map(s -> s.withParagraphs(s.paragraphs().stream().map(p -> kept(p, form)).toList()))
        .toList();
  }

  private static Paragraph kept(Paragraph paragraph, Form form) {
    String typed = Folding.typed(paragraph.text());
    boolean none =
        paragraph.kind() == Kind.RECOMMENDATION
            && form.peculiarities().nothingAsked().stream()
                .anyMatch(pattern -> pattern.matcher(typed).find());
    return none ? paragraph.withKind(Kind.PARAGRAPH) : paragraph;
  }

  /// @param opened what the sections were made from, one for one
  static List<Recommendation> of(Form form, List<Section> sections, List<OpenSection> opened) {
    var all = new Recommendations(form);
    for (int i = 0; i < sections.size(); i++) {
      for (Paragraph paragraph : sections.get(i).paragraphs()) {
        if (paragraph.kind() == Kind.RECOMMENDATION) {
          all.add(sections.get(i), paragraph, opened.get(i));
        } else if (paragraph.kind() == Kind.TABLE && opened.get(i).asks()) {
          all.table(sections.get(i), paragraph, opened.get(i));
        }
      }
    }
    return all.found;
  }

  private void add(Section section, Paragraph paragraph, OpenSection open) {
    String addressee = open.addressee();
    found.add(
        new Recommendation(
            Recommendation.text(section.paragraphs(), paragraph.id()),
            open.timescale(),
            addressee == null ? askedOf(paragraph.text()) : addressee,
            section.id(),
            paragraph.id()));
  }

  /// Whom a sentence names that it asks something of.
  private @Nullable String askedOf(String text) {
    for (Pattern pattern : form.peculiarities().askedOf()) {
      Matcher matcher = pattern.matcher(Folding.typed(text));
      if (matcher.find()) {
        return text.substring(matcher.start("found"), matcher.end("found"));
      }
    }
    return null;
  }

  /// A recommendation a row, below the heads.
  private void table(Section section, Paragraph table, OpenSection open) {
    AskedTable heads = form.peculiarities().askedTable();
    List<List<String>> rows =
        Arrays.stream(table.text().split("\n", -1))
            .map(row -> List.of(row.split("\t", -1)))
            .toList();
    int asked = AskedTable.column(rows.getFirst(), heads.asked());
    int who = AskedTable.column(rows.getFirst(), heads.addressees());
    int when = AskedTable.column(rows.getFirst(), heads.timescales());
    for (List<String> row : rows.subList(1, rows.size())) {
      String text = cell(row, asked);
      if (text != null) {
        String addressee = cell(row, who);
        String timescale = cell(row, when);
        found.add(
            new Recommendation(
                text,
                timescale == null ? open.timescale() : timescale,
                addressee == null ? open.addressee() : addressee,
                section.id(),
                table.id()));
      }
    }
  }

  private static @Nullable String cell(List<String> row, int column) {
    return column < 0 || column >= row.size() || row.get(column).isBlank()
        ? null
        : row.get(column).strip();
  }
}
