package evenhand.write;

import java.util.List;

/// A review to hand on: the grades against what the text reads as, and every finding with what was
/// decided about it. All of it in words.
///
/// @param name of what was reviewed, in short
/// @param signOff who signed off and what was open; empty where nobody did
public record ReviewSheet(
    String name,
    String title,
    String file,
    List<String> signOff,
    List<Read> readings,
    List<Row> rows) {
  public ReviewSheet {
    signOff = List.copyOf(signOff);
    readings = List.copyOf(readings);
    rows = List.copyOf(rows);
  }

  /// @param reads empty where the text is too short to say
  public record Read(String aspect, String awarded, String reads, String verdict) {}

  /// @param state how the finding stands, e.g. `open`
  /// @param places where, e.g. `paragraph 12; annex, paragraph 3`
  /// @param decided by whom and when; empty while it is open
  public record Row(
      String state,
      String severity,
      String category,
      String check,
      String message,
      String places,
      String words,
      String reason,
      String decided,
      String assignee,
      String comments) {}
}
