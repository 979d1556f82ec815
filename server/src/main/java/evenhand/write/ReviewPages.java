package evenhand.write;

import evenhand.report.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Lays a review out for printing: the sign-off, the grades, then the findings, the open ones
/// first.
final class ReviewPages {
  private final List<Printed> pages = new ArrayList<>();

  private ReviewPages() {}

  static List<Printed> of(ReviewSheet sheet) {
    var pages = new ReviewPages();
    pages.pages.add(
        new Printed.Cover(
            "Review of " + sheet.name(), List.of(sheet.title(), sheet.file()), List.of()));
    pages.signOff(sheet.signOff());
    pages.grades(sheet.readings());
    pages.findings("Open", sheet.rows(), List.of("open"));
    pages.findings("Accepted", sheet.rows(), List.of("accepted"));
    pages.findings("Dismissed", sheet.rows(), List.of("dismissed", "known word"));
    return pages.pages;
  }

  private void signOff(List<String> lines) {
    heading(1, "Sign-off");
    if (lines.isEmpty()) {
      text("Not signed off.");
    }
    lines.forEach(this::text);
  }

  private void grades(List<ReviewSheet.Read> readings) {
    if (readings.isEmpty()) {
      return;
    }
    heading(1, "Grades");
    var rows = new ArrayList<List<String>>();
    rows.add(List.of("Aspect", "Awarded", "Reads as", ""));
    readings.forEach(r -> rows.add(List.of(r.aspect(), r.awarded(), r.reads(), r.verdict())));
    pages.add(new Printed.Table(rows, true));
  }

  private void findings(String name, List<ReviewSheet.Row> all, List<String> states) {
    List<ReviewSheet.Row> rows = all.stream().filter(row -> states.contains(row.state())).toList();
    if (rows.isEmpty()) {
      return;
    }
    heading(1, "%s findings (%d)".formatted(name, rows.size()));
    for (ReviewSheet.Row row : rows) {
      heading(2, capital("%s: %s".formatted(row.severity(), row.places())));
      text(row.message());
      pages.add(new Printed.Text(Kind.QUOTE, null, row.words()));
      line("Reason", row.reason());
      line("Decided", row.decided());
      line("Assigned to", row.assignee());
      line("Comments", row.comments());
    }
  }

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
  }

  private void heading(int level, String words) {
    pages.add(new Printed.Heading(level, words));
  }

  private void line(String name, String words) {
    if (!words.isEmpty()) {
      text(name + ": " + words);
    }
  }

  private void text(String words) {
    pages.add(new Printed.Text(Kind.PARAGRAPH, null, words));
  }
}
