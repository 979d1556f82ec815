package evenhand.form;

import java.util.List;

/// What a form's table of grades looks like.
///
/// @param headers the words of its heading row, which are no grades
/// @param columns its grade columns, left to right; empty where it has just one
/// @param notJudged what it prints in place of a grade, e.g. `not judged`
public record GradeTable(List<String> headers, List<Column> columns, List<String> notJudged) {
  /// @param id the contract's column id, e.g. `council`
  /// @param headings printed versions of its heading
  public record Column(String id, List<String> headings) {
    public Column {
      headings = List.copyOf(headings);
    }
  }

  public GradeTable {
    headers = List.copyOf(headers);
    columns = List.copyOf(columns);
    notJudged = List.copyOf(notJudged);
  }
}
