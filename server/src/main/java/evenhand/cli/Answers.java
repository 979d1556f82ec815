package evenhand.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import evenhand.report.ReportMapper;
import evenhand.search.Answer;
import evenhand.search.Facets;
import evenhand.search.Hit;
import evenhand.search.forward.By;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How answers are printed.
final class Answers {
  private static final int WIDTH = 100;

  private Answers() {}

  /// @param key what `value` names the answer by: `id` or `query`
  static String json(String key, String value, Answer answer) {
    var line = new LinkedHashMap<String, Object>();
    line.put(key, value);
    line.put("hits", answer.hits());
    line.put("millis", answer.millis());
    if (answer.showing() != null) {
      line.put("showing", answer.showing());
    }
    if (answer.facets() != null) {
      line.put("facets", answer.facets());
    }
    return json(line);
  }

  static String json(Object value) {
    try {
      return ReportMapper.mapper().writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an answer has no JSON form", e);
    }
  }

  static String text(Answer answer) {
    var out = new StringBuilder();
    if (answer.showing() != null) {
      out.append("Showing results for: %s%n%n".formatted(answer.showing().query()));
    }
    if (answer.facets() != null) {
      out.append(counts(answer.facets())).append('\n');
    }
    if (answer.hits().isEmpty()) {
      return out.append("Nothing found.\n").toString();
    }
    int rank = 1;
    for (Hit hit : answer.hits()) {
      out.append("%d. %s%n".formatted(rank++, source(hit)));
      wrap(hit.text()).forEach(line -> out.append("   ").append(line).append('\n'));
      out.append("   (%s".formatted(hit.why()));
      if (!hit.same().isEmpty()) {
        out.append("; nearly the same %s more".formatted(times(hit.same().size())));
      }
      out.append(")\n\n");
    }
    return out.toString();
  }

  private static String counts(Facets facets) {
    var out = new StringBuilder("%,d passages%n".formatted(facets.passages()));
    for (By by : By.values()) {
      String counts =
          facets.counts().getOrDefault(by, List.of()).stream()
              .limit(10)
              .map(count -> "%s %,d".formatted(count.key(), count.passages()))
              .collect(Collectors.joining(", "));
      out.append("  %s: %s%n".formatted(by.id(), counts));
    }
    return out.toString();
  }

  static String source(Hit hit) {
    var parts = new ArrayList<String>();
    add(parts, hit.authority() == null ? hit.file() : hit.authority());
    add(parts, hit.published());
    add(parts, hit.section());
    add(parts, hit.grade() == null ? null : "[" + hit.grade() + "]");
    add(parts, hit.number() == null ? null : "paragraph " + hit.number());
    add(parts, hit.page() == null ? null : "page " + hit.page());
    return String.join(", ", parts);
  }

  private static void add(List<String> parts, @Nullable String part) {
    if (part != null && !part.isBlank()) {
      parts.add(part);
    }
  }

  private static String times(int count) {
    return count == 1 ? "once" : String.format(Locale.ROOT, "%d times", count);
  }

  private static List<String> wrap(String text) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (String word : text.split(" ")) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > WIDTH) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
