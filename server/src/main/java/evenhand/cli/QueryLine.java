package evenhand.cli;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import evenhand.search.Filters;
import evenhand.search.Mode;
import evenhand.search.Query;
import evenhand.search.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One line of a file of queries. Its filters have the names of the command's options; what a line
/// leaves out is as the options say.
record QueryLine(String id, String query, @Nullable Wanted filters) {

  /// The options of `search`, by their names.
  @JsonAutoDetect
  record Wanted(
      @Nullable List<String> form,
      @Nullable String aspect,
      @Nullable String grade,
      @Nullable String overall,
      @Nullable String authority,
      @Nullable Integer from,
      @Nullable Integer to,
      @Nullable Mode mode,
      @Nullable Unit unit,
      @Nullable Integer limit) {}

  /// A file of queries that does not hold queries. The user's fault; the message names the line.
  static final class MalformedQueryException extends Exception {
    private static final long serialVersionUID = 1;

    MalformedQueryException(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }

  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY).build();

  static List<QueryLine> read(Path file) throws MalformedQueryException {
    var lines = new ArrayList<QueryLine>();
    try {
      List<String> all = Files.readAllLines(file);
      for (int i = 0; i < all.size(); i++) {
        if (!all.get(i).isBlank()) {
          lines.add(parse(file, i + 1, all.get(i)));
        }
      }
      return lines;
    } catch (IOException e) {
      throw new MalformedQueryException("%s cannot be read".formatted(file), e);
    }
  }

  /// A query with this line's wishes laid over the options'.
  Query over(Query options) {
    if (filters == null) {
      return options;
    }
    Filters given = options.filters();
    return new Query(
        options.text(),
        new Filters(
            filters.form() == null ? given.form() : filters.form(),
            or(filters.aspect(), given.aspect()),
            or(filters.grade(), given.grade()),
            or(filters.overall(), given.overall()),
            or(filters.authority(), given.authority()),
            or(filters.from(), given.from()),
            or(filters.to(), given.to())),
        filters.mode() == null ? options.mode() : filters.mode(),
        filters.unit() == null ? options.unit() : filters.unit(),
        filters.limit() == null ? options.limit() : filters.limit());
  }

  private static QueryLine parse(Path file, int number, String json)
      throws MalformedQueryException {
    try {
      var reader =
          JSON.readerFor(QueryLine.class)
              .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
      QueryLine line = reader.readValue(json);
      if (line == null || line.id() == null || line.query() == null) {
        throw new MalformedQueryException(
            "%s, line %d: a query needs \"id\" and \"query\"".formatted(file, number), null);
      }
      return line;
    } catch (JsonProcessingException e) {
      throw new MalformedQueryException(
          "%s, line %d: %s".formatted(file, number, e.getOriginalMessage()), e);
    }
  }

  private static <T> @Nullable T or(@Nullable T wanted, @Nullable T otherwise) {
    return wanted == null ? otherwise : wanted;
  }
}
