package evenhand.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;

/// The source of a kept passage as the database keeps it.
final class SourceJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private SourceJson() {}

  static @Nullable String write(@Nullable Source source) {
    try {
      return source == null ? null : MAPPER.writeValueAsString(source);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a source cannot be written", e);
    }
  }

  static @Nullable Source read(@Nullable String body) {
    try {
      return body == null ? null : MAPPER.readValue(body, Source.class);
    } catch (JsonProcessingException e) {
      e.clearLocation(); // its message would quote what is stored
      throw new IllegalStateException("a stored source cannot be read", e);
    }
  }
}
