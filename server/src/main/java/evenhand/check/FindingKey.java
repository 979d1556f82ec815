package evenhand.check;

import evenhand.report.Paragraph;
import evenhand.report.Report;
import evenhand.text.Sentences;
import evenhand.text.Span;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Names findings so that a decision about one still holds after the text around it was edited.
///
/// A finding is known by its check, its words, and the sentences that they stand in: edits
/// elsewhere leave its name, an edit of its own sentence gives it another. Safe from any thread.
public final class FindingKey {
  private static final int DIGITS = 16;

  /// Findings of these kinds can be about a single word or name.
  private static final Set<String> ABOUT_WORDS = Set.of("acronyms", "terminology", "names");

  private static final Pattern NAMED = Pattern.compile("“([^”]+)”");
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final int LONGEST_TERM = 4;

  private final Map<String, String> texts;

  /// By text, for many findings stand in one.
  private final Map<String, List<Span>> sentences = new ConcurrentHashMap<>();

  /// @param report the one that was checked
  public FindingKey(Report report) {
    texts =
        report
            .paragraphs()
            .collect(Collectors.toMap(Paragraph::id, Paragraph::text, (first, _) -> first));
  }

  /// Of this finding in its sentences.
  public String here(Finding finding) {
    var said = new StringBuilder(finding.check());
    for (Location location : finding.locations()) {
      said.append('\u0000').append(line(location.quote())).append('\u0000');
      said.append(line(around(location)));
    }
    return hash(said.toString());
  }

  /// Of the same check stopping at the same words, wherever they stand.
  public static String words(Finding finding) {
    String term = term(finding);
    if (term != null) {
      return hash(finding.check() + '\u0000' + term);
    }
    var said = new StringBuilder(finding.check());
    finding.locations().stream()
        .map(location -> line(location.quote()))
        .distinct()
        .sorted()
        .forEach(quote -> said.append('\u0000').append(quote));
    return hash(said.toString());
  }

  /// The word or name that a finding stops at, which somebody may say is right: what its message
  /// names in quotation marks and its place holds, or its place itself where that is short. Of
  /// language, only a word that its message begins with: grammar is no matter of a word. Null where
  /// it is about more.
  public static @Nullable String term(Finding finding) {
    String quote = line(finding.locations().getFirst().quote());
    if (finding.category().equals("language")) {
      boolean spelling = finding.message().startsWith("“" + quote + "”");
      return spelling && isTerm(quote) ? quote : null;
    }
    if (!ABOUT_WORDS.contains(finding.category())) {
      return null;
    }
    Matcher named = NAMED.matcher(finding.message());
    while (named.find()) {
      if (isTerm(named.group(1)) && quote.contains(named.group(1))) {
        return named.group(1);
      }
    }
    return isTerm(quote) ? quote : null;
  }

  private static boolean isTerm(String words) {
    return !words.isBlank() && SPACES.split(words.strip()).length <= LONGEST_TERM;
  }

  /// The sentences that the words stand in; for a heading or a grade, which section.
  private String around(Location location) {
    String text = location.paragraph() == null ? null : texts.get(location.paragraph());
    if (text == null) {
      return location.section() == null ? "" : location.section();
    }
    return sentences.computeIfAbsent(text, Sentences::split).stream()
        .filter(s -> s.start() < Math.max(location.end(), location.start() + 1))
        .filter(s -> s.end() > location.start())
        .map(s -> s.in(text))
        .collect(Collectors.joining(" "));
  }

  private static String line(String text) {
    return SPACES.matcher(text).replaceAll(" ").strip();
  }

  private static String hash(String said) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
