package evenhand.read;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import evenhand.report.Report;
import evenhand.report.ReportMapper;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/// The program's own JSON becomes the report again. It is believed: a changed grade is the grade.
final class ReportJson {
  private static final Pattern OBJECT = Pattern.compile("(?s)\\A\\ufeff?\\s*\\{\\s*[\"}].*");
  private static final int HEAD = 200;

  private ReportJson() {}

  static boolean isOne(byte[] bytes) {
    byte first = bytes[0];
    boolean possible = first == '{' || first <= ' ' || first == (byte) 0xef;
    return possible && OBJECT.matcher(head(bytes)).matches();
  }

  private static String head(byte[] bytes) {
    return new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.UTF_8);
  }

  static Report read(byte[] bytes) throws UnreadableReportException {
    String text = Decoding.text(bytes);
    try {
      Report report =
          ReportMapper.mapper()
              .readerFor(Report.class)
              .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
              .readValue(text);
      Optional<String> fault = ReportFaults.first(report);
      if (fault.isPresent()) {
        throw new UnreadableReportException(
            "bad-report-json",
            "In this report’s JSON %s. Put it right, or print the report anew with “parse --json”."
                .formatted(fault.get()));
      }
      return report;
    } catch (JsonProcessingException e) {
      throw new UnreadableReportException(
          "bad-report-json",
          "This is not one report as “parse --json” prints it%s. Put each report in a file of its own."
              .formatted(place(e)),
          e);
    }
  }

  private static String place(JsonProcessingException e) {
    JsonLocation at = e.getLocation();
    String line = at == null || at.getLineNr() < 1 ? "" : ", line " + at.getLineNr();
    return e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()
        ? line + ", at " + field(mapping)
        : line;
  }

  private static String field(JsonMappingException e) {
    var path = new StringBuilder();
    for (JsonMappingException.Reference step : e.getPath()) {
      path.append(path.isEmpty() || step.getFieldName() == null ? "" : ".");
      path.append(step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName());
    }
    return path.toString();
  }
}
