package evenhand.write;

import evenhand.report.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One thing that a written report shows, whatever the file's format.
sealed interface Printed {
  /// What a cover says, where the report's own text does not say it.
  ///
  /// @param grades label and grade, row by row; empty where the text has them
  record Cover(String title, List<String> lines, List<List<String>> grades) implements Printed {
    public Cover {
      lines = List.copyOf(lines);
      grades = List.copyOf(grades);
    }
  }

  /// @param text empty where a section begins that no heading announces
  record Heading(int level, String text) implements Printed {}

  /// @param id of the paragraph in its report; null for text that is in none
  record Text(Kind kind, @Nullable String number, String text, @Nullable String id)
      implements Printed {
    Text(Kind kind, @Nullable String number, String text) {
      this(kind, number, text, null);
    }
  }

  /// @param headed whether the first row names the columns
  record Table(List<List<String>> rows, boolean headed) implements Printed {
    public Table {
      rows = List.copyOf(rows);
    }

    Table(List<List<String>> rows) {
      this(rows, false);
    }
  }
}
