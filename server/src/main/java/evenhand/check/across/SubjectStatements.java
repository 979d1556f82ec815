package evenhand.check.across;

import evenhand.check.Location;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a report says about one subject, best first, and what it says without judging last.
///
/// @param subject as the report most often writes it
/// @param divergence how far the levels lie apart: their standard deviation, 0 where all are one
/// @param statements by level, of one level in the order of the report
public record SubjectStatements(String subject, double divergence, List<Statement> statements) {
  public SubjectStatements {
    statements = List.copyOf(statements);
  }

  /// One place that says something about it.
  ///
  /// @param level from 4, outstanding, to 1; null where nothing is judged
  /// @param rung the name of the nearest level of the ladder
  /// @param location the clause; the sentence where nothing is judged
  public record Statement(@Nullable Double level, @Nullable String rung, Location location) {}
}
