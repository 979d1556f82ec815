package evenhand.write;

import evenhand.report.Report;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a file says of the report beside its text, as its properties. The names are a contract with
/// the readers: `evenhand.read.Facts`.
final class Facts {
  private Facts() {}

  static Map<String, String> of(Report report) {
    var facts = new LinkedHashMap<String, String>();
    facts.put("evenhand", "1");
    put(facts, "form", report.form());
    put(facts, "title", report.title());
    put(facts, "authority", report.authority());
    put(facts, "published", report.published());
    put(
        facts,
        "inspected",
        report.inspected().stream().map(LocalDate::toString).collect(Collectors.joining(" ")));
    put(facts, "reference", report.reference());
    return facts;
  }

  private static void put(Map<String, String> facts, String name, @Nullable Object value) {
    String text = value == null ? "" : Legal.line(value.toString());
    if (!text.isEmpty()) {
      facts.put(name, text);
    }
  }
}
