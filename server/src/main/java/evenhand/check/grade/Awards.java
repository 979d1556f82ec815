package evenhand.check.grade;

import evenhand.check.Location;
import evenhand.form.Form;
import evenhand.form.Level;
import evenhand.report.Grade;
import evenhand.report.Report;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The grades that a report awards.
record Awards(Report report, @Nullable Form form) {

  /// The grades of an aspect; several where the table has columns, none where it was not judged.
  Set<String> of(String aspect) {
    return rows(aspect).stream()
        .map(Grade::grade)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  List<Grade> rows(String aspect) {
    return report.grades().stream().filter(grade -> grade.aspect().equals(aspect)).toList();
  }

  /// A row of the table as a place to show.
  Location place(Grade grade) {
    String words = grade.grade() == null ? "not judged" : label(grade.grade());
    String quote = grade.label() + ": " + words;
    return new Location(null, null, null, null, 0, quote.length(), quote);
  }

  /// A grade as the form prints it.
  String label(String grade) {
    return form == null
        ? grade.replace('-', ' ')
        : form.scale().level(grade).map(Level::label).orElse(grade.replace('-', ' '));
  }

  /// What people call an aspect.
  String name(String aspect) {
    return form == null
        ? aspect.replace('-', ' ')
        : form.aspect(aspect).map(found -> found.name()).orElse(aspect.replace('-', ' '));
  }
}
