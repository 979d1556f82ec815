package evenhand.eval;

import com.fasterxml.jackson.databind.JsonNode;
import evenhand.report.ReportMapper;
import evenhand.search.Hit;
import evenhand.text.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A passage that is known to be there, and the ways in which somebody asks for it.
///
/// @param file the base name of its file, without the ending
/// @param pairs its words in pairs of neighbours, counted: single words would let any short passage
///   of the same file pass for it
/// @param asked by kind of asking: `notes`, `drafts`, `plain`
record KnownItem(String id, String file, Map<String, Integer> pairs, Map<String, String> asked) {

  /// Reads `known_dev.jsonl` and, where it lies beside it, `plain_dev.jsonl`.
  static List<KnownItem> read(Path folder) throws IOException {
    var plain = new HashMap<String, String>();
    Path paraphrases = folder.resolve("plain_dev.jsonl");
    if (Files.exists(paraphrases)) {
      for (JsonNode line : lines(paraphrases)) {
        plain.put(line.path("id").asText(), line.path("plain").asText());
      }
    }
    var items = new ArrayList<KnownItem>();
    for (JsonNode line : lines(folder.resolve("known_dev.jsonl"))) {
      String id = line.path("id").asText();
      var asked = new LinkedHashMap<String, String>();
      asked.put("notes", line.path("note").asText());
      asked.put("drafts", line.path("draft").asText());
      if (plain.containsKey(id)) {
        asked.put("plain", plain.get(id));
      }
      items.add(
          new KnownItem(
              id, line.path("file").asText(), counts(line.path("paragraph").asText()), asked));
    }
    return items;
  }

  /// The rank at which the item is found, from 1; 0 where it is not. A folded passage counts at the
  /// rank of the hit it is folded under.
  int rankIn(List<Hit> hits) {
    for (int i = 0; i < hits.size(); i++) {
      Hit hit = hits.get(i);
      if (isIn(hit) || hit.same().stream().anyMatch(this::isIn)) {
        return i + 1;
      }
    }
    return 0;
  }

  /// From its file, and covering at least half of its words, or covered so.
  private boolean isIn(Hit hit) {
    if (!hit.file().replaceFirst("\\.[^.]*$", "").equals(file)) {
      return false;
    }
    Map<String, Integer> other = counts(hit.text());
    int shared = 0;
    for (var pair : pairs.entrySet()) {
      shared += Math.min(pair.getValue(), other.getOrDefault(pair.getKey(), 0));
    }
    return shared > 0 && 2 * shared >= Math.min(total(pairs), total(other));
  }

  private static int total(Map<String, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static Map<String, Integer> counts(String text) {
    List<String> words = Words.forms(text);
    var counts = new HashMap<String, Integer>();
    for (int i = 0; i + 1 < words.size(); i++) {
      counts.merge(words.get(i) + " " + words.get(i + 1), 1, Integer::sum);
    }
    return counts;
  }

  private static List<JsonNode> lines(Path file) throws IOException {
    var nodes = new ArrayList<JsonNode>();
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank()) {
        nodes.add(ReportMapper.mapper().readTree(line));
      }
    }
    return nodes;
  }
}
