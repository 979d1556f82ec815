package evenhand.report;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/// How reports and all that refers to them are written as JSON: the records' own component names,
/// days as `2018-08-20`, nulls written out, unknown fields ignored on reading.
public final class ReportMapper {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private ReportMapper() {}

  /// Shared, and safe from any thread; nobody may reconfigure it.
  public static JsonMapper mapper() {
    return MAPPER;
  }
}
