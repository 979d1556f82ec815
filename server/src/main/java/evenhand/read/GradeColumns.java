package evenhand.read;

import evenhand.form.GradeTable;
import evenhand.text.Folding;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Which columns of a table hold grades of which services.
final class GradeColumns {
  private GradeColumns() {}

  /// Column ids by their place in a row; empty where the table's head names none.
  static Map<Integer, String> of(Block table, GradeTable form) {
    var columns = new TreeMap<Integer, String>();
    for (List<String> row : table.rows()) {
      for (int at = 1; at < row.size(); at++) {
        String head = Folding.fold(row.get(at));
        for (GradeTable.Column column : form.columns()) {
          if (column.headings().stream().anyMatch(h -> Folding.fold(h).equals(head))) {
            columns.put(at, column.id());
          }
        }
      }
      if (!columns.isEmpty()) {
        return columns;
      }
    }
    return columns;
  }
}
