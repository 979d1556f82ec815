package evenhand.http;

import evenhand.check.Finding;
import evenhand.check.Location;
import evenhand.check.Severity;
import evenhand.report.Report;
import evenhand.store.Decision;
import evenhand.store.Scope;
import evenhand.write.MarginNote;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Findings and what people decided about them, as comments on the words they are about.
final class Remarked {
  private static final String PROGRAM = "Evenhand";

  private Remarked() {}

  /// Findings whose word somebody said is right are left out, as on the page. One about no
  /// paragraph, such as a row of the grade table, has no words to stand beside.
  static List<MarginNote> notes(
      Report report, Findings findings, List<Decision> decisions, List<String> knownWords) {
    var notes = new ArrayList<MarginNote>();
    if (findings.unread() > 0) {
      String unread =
          "Not all is read for spelling and grammar yet: %d paragraphs are left."
              .formatted(findings.unread());
      report
          .paragraphs()
          .findFirst()
          .ifPresent(p -> notes.add(new MarginNote(p.id(), 0, 0, PROGRAM, null, unread)));
    }
    for (Findings.Keyed keyed : findings.findings()) {
      String term = keyed.term();
      Optional<Location> first =
          keyed.finding().locations().stream().filter(l -> l.paragraph() != null).findFirst();
      if (first.isEmpty() || (term != null && knownWords.contains(term))) {
        continue;
      }
      notes.add(note(first.get(), PROGRAM, null, said(keyed.finding())));
      for (Decision decision : decisions) {
        String words = words(decision);
        if (isAbout(decision, keyed) && !words.isEmpty()) {
          notes.add(note(first.get(), decision.person().name(), decision.at(), words));
        }
      }
    }
    return notes;
  }

  private static MarginNote note(Location at, String author, @Nullable Instant when, String text) {
    String paragraph = Objects.requireNonNull(at.paragraph());
    return new MarginNote(paragraph, at.start(), at.end(), author, when, text);
  }

  private static boolean isAbout(Decision decision, Findings.Keyed keyed) {
    String wanted = decision.scope() == Scope.HERE ? keyed.key() : keyed.words();
    return decision.target().equals(wanted);
  }

  private static String said(Finding finding) {
    String others =
        finding.locations().stream()
            .skip(1)
            .map(l -> "%s: “%s”".formatted(Sheets.place(l), l.quote()))
            .collect(Collectors.joining("; "));
    String also = others.isEmpty() ? "" : " Beside it: %s.".formatted(others);
    return "%s. %s%s".formatted(severity(finding.severity()), finding.message(), also);
  }

  private static String severity(Severity severity) {
    return switch (severity) {
      case HIGH -> "Serious";
      case MEDIUM -> "Look twice";
      case LOW -> "House style";
    };
  }

  /// Empty for what is not about a finding.
  private static String words(Decision decision) {
    String note = decision.note();
    String why = note.isEmpty() ? "." : ": " + note;
    return switch (decision.act()) {
      case ACCEPTED -> "Accepted" + why;
      case DISMISSED -> "Not an issue" + why;
      case REOPENED -> "Open again" + why;
      case COMMENTED -> note;
      case ASSIGNED -> "For %s to see to.".formatted(decision.assignee());
      case SIGNED, WITHDRAWN -> "";
    };
  }
}
