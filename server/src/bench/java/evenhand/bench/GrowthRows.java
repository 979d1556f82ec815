package evenhand.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How waiting grows with the library: `evaluate speed`, in a process with the memory for it.
final class GrowthRows {
  private static final String MEMORY = "-Xmx6g";
  private static final double MOST = 3;

  private GrowthRows() {}

  static List<Row> of(Setup setup) throws Exception {
    Path data = setup.data();
    List<String> command =
        List.of(
            "evaluate",
            "speed",
            "--json",
            "--times",
            setup.quick() ? "2" : "5,20",
            "--scratch",
            setup.grown().toString());
    Child.Ended ended = Child.run(setup, Child.line(setup, data, List.of(MEMORY), command));
    if (ended.status() != 0) {
      throw new IOException("measuring failed: " + ended.said());
    }
    Map<String, JsonNode> first = new LinkedHashMap<>();
    var rows = new ArrayList<Row>();
    var json = new ObjectMapper();
    for (String line : ended.said().lines().filter(each -> each.startsWith("{")).toList()) {
      JsonNode time = json.readTree(line);
      String what = time.path("what").asText();
      JsonNode once = first.putIfAbsent(what, time);
      rows.add(row(time, once == null ? time : once));
    }
    return rows;
  }

  private static Row row(JsonNode time, JsonNode once) {
    int times = time.path("times").asInt();
    String what = time.path("what").asText();
    boolean promised = times == 20 && what.startsWith("hybrid");
    return new Row(
        Group.GROWTH,
        "%s, at %d times".formatted(what, times),
        "ms, p95",
        Sample.of(time.path("p95").asDouble()),
        times == 1 ? "" : "the same at 1",
        times == 1 ? null : Sample.of(once.path("p95").asDouble()),
        promised ? Bar.atMost(MOST) : null,
        "%,d paragraphs, p50 %s"
            .formatted(
                time.path("paragraphs").asInt(), Numbers.of(time.path("p50").asDouble())));
  }
}
