package evenhand.cli;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One line of a file of texts being written, and what is known of where.
@JsonAutoDetect
record ContextLine(
    String id,
    String text,
    @Nullable String aspect,
    @Nullable String grade,
    @Nullable String form) {
  private static final ObjectMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  /// @param wrong makes the complaint about a file that does not hold such lines
  static <E extends Exception> List<ContextLine> read(Path file, Function<String, E> wrong)
      throws E {
    var lines = new ArrayList<ContextLine>();
    List<String> all;
    try {
      all = Files.readAllLines(file);
    } catch (IOException e) {
      throw with(wrong.apply("%s cannot be read".formatted(file)), e);
    }
    for (int i = 0; i < all.size(); i++) {
      if (!all.get(i).isBlank()) {
        lines.add(parse(file, i + 1, all.get(i), wrong));
      }
    }
    return lines;
  }

  private static <E extends Exception> ContextLine parse(
      Path file, int number, String json, Function<String, E> wrong) throws E {
    try {
      ContextLine line = JSON.readValue(json, ContextLine.class);
      if (line == null || line.id() == null || line.text() == null) {
        throw wrong.apply(
            "%s, line %d: a context needs \"id\" and \"text\"".formatted(file, number));
      }
      return line;
    } catch (JsonProcessingException e) {
      throw with(wrong.apply("%s, line %d: %s".formatted(file, number, e.getOriginalMessage())), e);
    }
  }

  private static <E extends Exception> E with(E complaint, Exception cause) {
    complaint.addSuppressed(cause);
    return complaint;
  }
}
