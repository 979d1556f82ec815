package evenhand.eval;

import evenhand.report.Grade;
import evenhand.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The grades that a table of known ones says a report awards: `report,form,aspect,grade` a line.
record GradeRows(Map<String, List<Row>> rows) {
  /// @param report the file's base name without its ending
  record Row(String report, String form, String aspect, String grade) {}

  /// @param silent whether no warning of the report speaks of the aspect
  record Wrong(Row row, String read, boolean silent) {}

  static GradeRows read(Path csv) throws IOException {
    Map<String, List<Row>> rows = new HashMap<>();
    for (String line : Files.readAllLines(csv).stream().skip(1).toList()) {
      String[] cells = line.split(",", -1);
      var row = new Row(cells[0], cells[1], cells[2], cells[3]);
      rows.computeIfAbsent(row.report(), name -> new ArrayList<>()).add(row);
    }
    return new GradeRows(rows);
  }

  List<Row> of(Report report) {
    return rows.getOrDefault(report.file().replaceFirst("\\.[^.]+$", ""), List.of());
  }

  List<Wrong> wrong(Report report) {
    var wrong = new ArrayList<Wrong>();
    for (Row row : of(report)) {
      String read =
          report.grades().stream()
              .filter(grade -> grade.aspect().equals(row.aspect()))
              .map(Grade::grade)
              .filter(Objects::nonNull)
              .findFirst()
              .orElse("none");
      if (!read.equals(row.grade())) {
        boolean silent =
            report.warnings().stream().noneMatch(warning -> warning.startsWith("grades:"));
        wrong.add(new Wrong(row, read, silent));
      }
    }
    return wrong;
  }
}
