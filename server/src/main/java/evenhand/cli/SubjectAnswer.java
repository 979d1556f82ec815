package evenhand.cli;

import evenhand.check.Location;
import evenhand.check.across.SubjectStatements;
import evenhand.check.across.SubjectStatements.Statement;
import java.util.List;

/// What a report says about each of its subjects.
record SubjectAnswer(String file, List<SubjectStatements> subjects) {
  String text() {
    var text = new StringBuilder(file).append('\n');
    for (SubjectStatements subject : subjects) {
      text.append("\n%s%n".formatted(subject.subject()));
      for (Statement statement : subject.statements()) {
        Location at = statement.location();
        text.append(
            "  %-12s %s %s: %s%n"
                .formatted(
                    statement.rung() == null ? "" : statement.rung(),
                    at.part() == null ? "" : at.part().id(),
                    at.number() == null ? "" : at.number(),
                    at.quote()));
      }
    }
    return text.toString();
  }
}
