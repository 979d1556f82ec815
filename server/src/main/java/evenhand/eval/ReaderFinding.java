package evenhand.eval;

import com.fasterxml.jackson.databind.JsonNode;
import evenhand.check.Finding;
import evenhand.check.Location;
import evenhand.report.ReportMapper;
import evenhand.text.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a careful reader found in a report, with his words for it.
///
/// @param report the file's base name, without its ending
/// @param core whether any such reader would name it
/// @param quotes the words he quotes, by the place he gives
record ReaderFinding(
    String id, String report, String severity, boolean core, Map<String, List<String>> quotes) {
  /// A longer quote of ours shows nobody where to look.
  private static final int LONGEST = 60;

  private static final Set<String> STOP =
      Set.of(
          "the", "a", "an", "of", "and", "or", "to", "in", "on", "at", "for", "by", "with", "is",
          "are", "was", "were", "be", "been", "has", "have", "had", "this", "that", "these",
          "those", "their", "its", "it", "as", "from", "not", "but", "which", "who", "there",
          "they");

  /// Reads `findings.jsonl`, one finding a line.
  static List<ReaderFinding> read(Path file) throws IOException {
    var findings = new ArrayList<ReaderFinding>();
    for (String line : Files.readAllLines(file)) {
      JsonNode node = ReportMapper.mapper().readTree(line);
      var quotes = new LinkedHashMap<String, List<String>>();
      for (JsonNode quote : node.path("quotes")) {
        quotes
            .computeIfAbsent(quote.path("loc").asText(), place -> new ArrayList<>())
            .add(quote.path("text").asText());
      }
      findings.add(
          new ReaderFinding(
              node.path("id").asText(),
              node.path("report").asText(),
              node.path("severity").asText(),
              node.path("core").asBoolean(),
              quotes));
    }
    return findings;
  }

  /// Whether `ours` shows at least half of the content words of his quotes at two of his places,
  /// each in another quote of ours; at one place where he gives one.
  boolean isFoundBy(Finding ours) {
    var shown = new ArrayList<Set<Integer>>();
    quotes.values().forEach(texts -> shown.add(showing(texts, ours.locations())));
    if (shown.size() == 1) {
      return !shown.getFirst().isEmpty();
    }
    for (int i = 0; i < shown.size(); i++) {
      for (int j = i + 1; j < shown.size(); j++) {
        var both = new HashSet<>(shown.get(i));
        both.addAll(shown.get(j));
        if (both.size() > 1 && !shown.get(i).isEmpty() && !shown.get(j).isEmpty()) {
          return true;
        }
      }
    }
    return false;
  }

  /// Which of our quotes show one of the reader's texts.
  private static Set<Integer> showing(List<String> texts, List<Location> ours) {
    var showing = new HashSet<Integer>();
    for (int i = 0; i < ours.size(); i++) {
      String quote = ours.get(i).quote();
      Set<String> words = content(quote);
      boolean shortEnough = quote.split("\\s+").length <= LONGEST;
      if (shortEnough && texts.stream().anyMatch(text -> covers(words, content(text)))) {
        showing.add(i);
      }
    }
    return showing;
  }

  private static boolean covers(Set<String> words, Set<String> wanted) {
    return 2 * wanted.stream().filter(words::contains).count() >= wanted.size();
  }

  private static Set<String> content(String text) {
    var words = new HashSet<>(Words.forms(text));
    words.removeAll(STOP);
    return words;
  }
}
