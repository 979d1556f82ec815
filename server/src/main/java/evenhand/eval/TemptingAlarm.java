package evenhand.eval;

import com.fasterxml.jackson.databind.JsonNode;
import evenhand.check.Finding;
import evenhand.check.Severity;
import evenhand.report.ReportMapper;
import evenhand.text.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A passage that tempts a check to speak although nothing is wrong.
///
/// @param report the file's base name, without its ending
record TemptingAlarm(String id, String report, String category, String quote) {
  /// So many words in a row are the passage's and no set phrase.
  private static final int RUN = 4;

  /// Reads `false_alarms.jsonl`, one a line.
  static List<TemptingAlarm> read(Path file) throws IOException {
    var alarms = new ArrayList<TemptingAlarm>();
    for (String line : Files.readAllLines(file)) {
      JsonNode node = ReportMapper.mapper().readTree(line);
      alarms.add(
          new TemptingAlarm(
              node.path("id").asText(),
              node.path("report").asText(),
              node.path("category").asText(),
              node.path("quote").asText()));
    }
    return alarms;
  }

  /// Whether a finding of the category, above low, overlaps the passage: shows a run of its words,
  /// or a part of it.
  boolean isRaisedBy(Finding ours) {
    return ours.severity() != Severity.LOW
        && ours.category().equals(category)
        && ours.locations().stream().anyMatch(place -> overlaps(place.quote()));
  }

  private boolean overlaps(String shown) {
    List<String> words = Words.forms(quote);
    String ours = plain(Words.forms(shown));
    int run = Math.min(RUN, words.size());
    for (int from = 0; from + run <= words.size(); from++) {
      if (ours.contains(plain(words.subList(from, from + run)))) {
        return true;
      }
    }
    return plain(words).contains(ours);
  }

  /// The words with a space around each, so that no part of a word is taken for a word.
  private static String plain(List<String> words) {
    return " " + String.join(" ", words) + " ";
  }
}
