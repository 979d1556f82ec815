package evenhand.read;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import evenhand.report.Grade;
import evenhand.report.Paragraph;
import evenhand.report.Recommendation;
import evenhand.report.Report;
import evenhand.report.ReportMapper;
import evenhand.report.Section;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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
      whole(report);
      distinct(report);
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

  /// What every section, paragraph, grade and recommendation has: JSON may leave out anything.
  private static void whole(Report report) throws UnreadableReportException {
    int number = 0;
    for (Section section : report.sections()) {
      String where = "section " + ++number;
      present("id", section.id(), where);
      present("heading", section.heading(), where);
      present("part", section.part(), where);
      int place = 0;
      for (Paragraph paragraph : section.paragraphs()) {
        String there = "paragraph %d of section %d".formatted(++place, number);
        present("id", paragraph.id(), there);
        present("kind", paragraph.kind(), there);
        present("text", paragraph.text(), there);
      }
    }
    for (Grade grade : report.grades()) {
      present("aspect", grade.aspect(), "a grade");
      present("label", grade.label(), "a grade");
    }
    for (Recommendation recommendation : report.recommendations()) {
      present("text", recommendation.text(), "a recommendation");
    }
  }

  private static void present(String field, @Nullable Object value, String where)
      throws UnreadableReportException {
    if (value == null) {
      throw new UnreadableReportException(
          "bad-report-json",
          "In this report’s JSON %s has no “%s”. Give it one, or print the report anew with “parse --json”."
              .formatted(where, field));
    }
  }

  private static void distinct(Report report) throws UnreadableReportException {
    var ids = new HashSet<String>();
    for (Paragraph paragraph : report.paragraphs().toList()) {
      if (!ids.add(paragraph.id())) {
        throw new UnreadableReportException(
            "bad-report-json", "Two paragraphs have the id “%s”.".formatted(paragraph.id()));
      }
    }
  }
}
