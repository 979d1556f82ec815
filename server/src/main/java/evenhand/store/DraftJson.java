package evenhand.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/// A draft as the database keeps it.
final class DraftJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private DraftJson() {}

  static String write(Draft draft) {
    try {
      return MAPPER.writeValueAsString(draft);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("draft %s cannot be written".formatted(draft.id()), e);
    }
  }

  static Draft read(String body) {
    try {
      return MAPPER.readValue(body, Draft.class);
    } catch (JsonProcessingException e) {
      e.clearLocation(); // its message would quote the draft
      throw new IllegalStateException("a stored draft cannot be read", e);
    }
  }
}
