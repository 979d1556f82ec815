package evenhand.cli;

import evenhand.search.Hit;
import evenhand.search.concordance.Collocate;
import evenhand.search.concordance.Concordance;
import evenhand.search.concordance.Group;
import evenhand.search.concordance.Line;
import java.util.Locale;
import java.util.stream.Collectors;

/// A concordance as people read it: what was counted first, then the uses, one below the other.
final class ConcordanceText {
  private static final int SIDE = 45;
  private static final int COMPANY = 12;

  private ConcordanceText() {}

  static String of(Concordance found) {
    if (found.uses() == 0) {
      return "Not used.\n";
    }
    var out = new StringBuilder();
    out.append(
        "%,d uses in %,d reports, %.2f in 10,000 words%n%n"
            .formatted(found.uses(), found.reports(), found.per10000()));
    out.append(
        "%-22s %6s %8s %10s %9s   %-17s %8s%n"
            .formatted(found.by().id(), "uses", "reports", "words", "in 10,000", "95 %", "G²"));
    for (Group group : found.groups()) {
      out.append(
          String.format(
              Locale.ROOT,
              "%-22s %6d %8d %10d %9.2f   [%.2f–%.2f]%s %8.1f%n",
              group.key(),
              group.uses(),
              group.reports(),
              group.words(),
              group.per10000(),
              group.low(),
              group.high(),
              " "
                  .repeat(
                      Math.max(0, 14 - "%.2f–%.2f".formatted(group.low(), group.high()).length())),
              group.keyness().logLikelihood()));
    }
    if (!found.collocates().isEmpty()) {
      out.append(
          "%nIts company: %s%n"
              .formatted(
                  found.collocates().stream()
                      .limit(COMPANY)
                      .map(ConcordanceText::company)
                      .collect(Collectors.joining(", "))));
    }
    out.append('\n');
    for (Line line : found.lines()) {
      out.append(
          "%s[%s]%s  %s%n"
              .formatted(
                  left(flat(line.left())),
                  flat(line.match()),
                  right(flat(line.right())),
                  source(line.hit())));
    }
    if (found.lines().size() < found.uses()) {
      out.append("… %,d more%n".formatted(found.uses() - found.lines().size()));
    }
    return out.toString();
  }

  private static String company(Collocate word) {
    return "%s (%d)".formatted(word.word(), word.near());
  }

  private static String flat(String text) {
    return text.replaceAll("\\s", " ");
  }

  private static String left(String text) {
    String end = text.substring(Math.max(0, text.length() - SIDE));
    return " ".repeat(SIDE - end.length()) + end;
  }

  private static String right(String text) {
    String begin = text.substring(0, Math.min(SIDE, text.length()));
    return begin + " ".repeat(SIDE - begin.length());
  }

  private static String source(Hit hit) {
    return "%s %s%s%s"
        .formatted(
            hit.authority() == null ? hit.file() : hit.authority(),
            hit.published() == null ? "" : hit.published().substring(0, 4),
            hit.grade() == null ? "" : " [" + hit.grade() + "]",
            hit.number() == null ? "" : " para " + hit.number());
  }
}
