package evenhand.http;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// JSON in and out.
///
/// The library's own complaints quote what they read; ours name the place and, where a value was
/// refused by one of our records, that record's reason.
final class Json {
  /// A draft of 12,000 words takes some 200 KB.
  static final int MOST_BYTES = 8 * 1024 * 1024;

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Json() {}

  /// Reads a request's body.
  ///
  /// @throws Problem 413, 415 or 400, whichever it deserves
  static <T> T read(Context ctx, Class<T> type) throws IOException {
    byte[] body = body(ctx.req().getInputStream()); // read, or the connection would be cut off
    String sent = ctx.contentType();
    if (sent == null || !sent.toLowerCase(Locale.ROOT).startsWith("application/json")) {
      throw new Problem(415, "request.type", "The body must be application/json.");
    }
    try {
      T value = MAPPER.readValue(body, type);
      if (value == null) {
        throw Problem.malformed("The body is null.");
      }
      return value;
    } catch (JacksonException e) {
      throw Problem.malformed(complaint(e));
    }
  }

  /// Reads a body that is refused whatever it holds; one left unread would end the connection
  /// before the answer is seen. Of a longer one the rest is not waited for.
  static void skip(Context ctx) throws IOException {
    body(ctx.req().getInputStream());
  }

  static void write(Context ctx, Object value) {
    ctx.contentType("application/json; charset=utf-8");
    ctx.result(text(value).getBytes(StandardCharsets.UTF_8));
  }

  static String text(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      e.clearLocation();
      throw new IllegalStateException(
          "an answer of %s cannot be written".formatted(value.getClass().getSimpleName()), e);
    }
  }

  private static byte[] body(InputStream in) throws IOException {
    byte[] body = in.readNBytes(MOST_BYTES + 1);
    if (body.length > MOST_BYTES) {
      throw new Problem(
          413, "request.too-large", "The body is over %d bytes.".formatted(MOST_BYTES));
    }
    return body;
  }

  private static String complaint(JacksonException e) {
    var at = e.getLocation();
    String place =
        at == null || at.getLineNr() < 0
            ? ""
            : " at line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
    if (e instanceof JsonMappingException mapping) {
      return "The JSON does not fit%s%s%s.".formatted(path(mapping), place, ours(mapping));
    }
    return "The body is not JSON%s.".formatted(place);
  }

  private static String path(JsonMappingException e) {
    var path = new StringBuilder();
    for (var step : e.getPath()) {
      path.append(step.getFieldName() == null ? "[]" : "." + step.getFieldName());
    }
    return path.isEmpty() ? "" : ", see " + path.substring(path.charAt(0) == '.' ? 1 : 0);
  }

  /// Our records' own words; they name ids and fields, never text.
  private static String ours(JsonMappingException e) {
    return switch (e.getCause()) {
      case NullPointerException n -> ": " + n.getMessage();
      case IllegalArgumentException i -> ": " + i.getMessage();
      case null, default -> "";
    };
  }
}
