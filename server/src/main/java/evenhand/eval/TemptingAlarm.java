package evenhand.eval;

import com.fasterxml.jackson.databind.JsonNode;
import evenhand.check.Finding;
import evenhand.check.Location;
import evenhand.check.Severity;
import evenhand.report.Report;
import evenhand.report.ReportMapper;
import evenhand.text.Span;
import evenhand.text.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A passage that tempts a check to speak although nothing is wrong.
///
/// @param report the file's base name, without its ending
record TemptingAlarm(String id, String report, String category, String quote) {
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

  /// Whether a finding of the category, above low, overlaps the passage where it stands.
  boolean isRaisedBy(Finding ours, Report report) {
    return ours.severity() != Severity.LOW
        && ours.category().equals(category)
        && ours.locations().stream().anyMatch(place -> overlaps(place, report));
  }

  private boolean overlaps(Location place, Report report) {
    if (place.paragraph() == null) {
      return place.quote().contains(quote) || quote.contains(place.quote());
    }
    return report
        .paragraphs()
        .filter(paragraph -> paragraph.id().equals(place.paragraph()))
        .flatMap(paragraph -> spans(paragraph.text()))
        .anyMatch(span -> span.start() < place.end() && place.start() < span.end());
  }

  /// Where the passage stands in a text.
  private Stream<Span> spans(String text) {
    List<String> wanted = Words.forms(quote);
    List<Words.Word> words = Words.of(text);
    List<String> forms = words.stream().map(Words.Word::form).toList();
    return IntStream.rangeClosed(0, forms.size() - wanted.size())
        .filter(at -> forms.subList(at, at + wanted.size()).equals(wanted))
        .mapToObj(at ->
            new Span(words.get(at).span().start(), words.get(at + wanted.size() - 1).span().end()));
  }
}
