package evenhand.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A row as it is kept, with where and when it was measured: a JSON line.
///
/// @param others how much of the processors other programs used meanwhile, 0 to 1
/// @param command that measures it again; names no folder of this machine
public record Result(
    String group,
    String what,
    String unit,
    double median,
    double low,
    double high,
    List<Double> runs,
    String peer,
    @Nullable Double beside,
    @Nullable Double ratio,
    @Nullable String bar,
    @Nullable Boolean holds,
    String note,
    String day,
    String machine,
    double others,
    String command) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static Result of(Row row, String day, String machine, double others, String command) {
    return new Result(
        row.group().toString(),
        row.what(),
        row.unit(),
        row.found().median(),
        row.found().low(),
        row.found().high(),
        row.found().runs(),
        row.peer(),
        row.beside() == null ? null : row.beside().median(),
        row.ratio(),
        row.bar() == null ? null : row.bar().toString(),
        row.holds(),
        row.note(),
        day,
        machine,
        others,
        command);
  }

  static Result parse(String line) throws JsonProcessingException {
    return JSON.readValue(line, Result.class);
  }

  String json() throws JsonProcessingException {
    return JSON.writeValueAsString(this);
  }

  /// As the tables print it: the median, and the spread where there were several runs.
  String found() {
    String one = Numbers.of(median) + " " + unit;
    return runs.size() < 2
        ? one
        : "%s (%s to %s, %d runs)"
            .formatted(one, Numbers.of(low), Numbers.of(high), runs.size());
  }

  String besideIt() {
    return beside == null ? "" : "%s: %s".formatted(peer, Numbers.of(beside));
  }

  String ratioFound() {
    return ratio == null ? "" : Numbers.of(ratio) + (bar == null ? "" : " (%s)".formatted(bar));
  }

  String verdict() {
    return holds == null ? "" : holds ? "holds" : "MISSED";
  }
}
