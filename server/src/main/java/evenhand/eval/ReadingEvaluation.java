package evenhand.eval;

import evenhand.read.ReportReader;
import evenhand.read.UnreadableReportException;
import evenhand.report.Kind;
import evenhand.report.Paragraph;
import evenhand.report.Report;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How faithfully a folder of reports is read: forms, grades, dates, words lost, odd paragraphs. A
/// file's name serves to measure with only, where it ends in the day of publication.
public final class ReadingEvaluation {
  private static final Pattern NAMED_DAY = Pattern.compile("_(\\d{4}-\\d{2}-\\d{2})\\.");

  private final ReportReader reader;
  private final GradeRows known;
  private final List<Entry> entries = new ArrayList<>();
  private final List<String> refused = new ArrayList<>();
  private long readNanos;

  private record Entry(Path file, Report report, WordLoss loss) {}

  private ReadingEvaluation(ReportReader reader, GradeRows known) {
    this.reader = reader;
    this.known = known;
  }

  /// @param grades a table of known grades
  /// @param worst how many of the worst files to name
  /// @param drawn how many paragraphs to print that are drawn at random
  /// @param seed of what is drawn
  public static void run(
      ReportReader reader,
      Path reports,
      Path grades,
      int worst,
      int drawn,
      long seed,
      PrintStream out)
      throws IOException {
    var evaluation = new ReadingEvaluation(reader, GradeRows.read(grades));
    evaluation.readAll(reports);
    evaluation.print(out, worst);
    ParagraphDraw.print(evaluation.entries.stream().map(Entry::report).toList(), drawn, seed, out);
  }

  private void readAll(Path folder) throws IOException {
    List<Path> files;
    try (var walk = Files.walk(folder)) {
      files = walk.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      byte[] bytes = Files.readAllBytes(file);
      try {
        long begin = System.nanoTime();
        Report report = reader.read(file.getFileName().toString(), bytes);
        readNanos += System.nanoTime() - begin;
        boolean pdf = file.toString().endsWith(".pdf");
        WordLoss loss = pdf ? WordLoss.of(bytes, report) : new WordLoss(0, 0, List.of());
        entries.add(new Entry(file, report, loss));
      } catch (UnreadableReportException e) {
        refused.add("%s: %s".formatted(file.getFileName(), e.code()));
      }
    }
  }

  private void print(PrintStream out, int worst) {
    int pages =
        entries.stream().mapToInt(e -> Objects.requireNonNullElse(e.report().pages(), 0)).sum();
    out.println("| measure | value |");
    out.println("|---|---|");
    row(out, "files read / refused", "%d / %d".formatted(entries.size(), refused.size()));
    long bare = entries.stream().mapToLong(e -> e.loss().nanos()).sum();
    row(
        out,
        "pages; pages a second; PDFBox's bare text",
        "%d; %.0f; %.0f".formatted(pages, pages / (readNanos / 1e9), pages / (bare / 1e9)));
    row(out, "forms", forms());
    grades(out);
    dates(out);
    words(out, worst);
    odd(out, worst);
    refused.forEach(line -> out.println("refused: " + line));
  }

  private static void row(PrintStream out, String measure, String value) {
    out.println("| %s | %s |".formatted(measure, value));
  }

  private String forms() {
    Map<String, Integer> forms = new TreeMap<>();
    entries.forEach(
        e -> forms.merge(Objects.requireNonNullElse(e.report().form(), "none"), 1, Integer::sum));
    return forms.toString();
  }

  private void grades(PrintStream out) {
    int rows = entries.stream().mapToInt(e -> known.of(e.report()).size()).sum();
    var wrong = new ArrayList<GradeRows.Wrong>();
    entries.forEach(e -> wrong.addAll(known.wrong(e.report())));
    long silent = wrong.stream().filter(GradeRows.Wrong::silent).count();
    row(
        out,
        "grade rows right",
        "%d of %d (%.2f %%), wrong without a warning %d"
            .formatted(rows - wrong.size(), rows, 100.0 * (rows - wrong.size()) / rows, silent));
    wrong.forEach(w -> out.println("wrong grade: " + w));
  }

  private void dates(PrintStream out) {
    int exact = 0;
    int near = 0;
    int all = 0;
    for (Entry entry : entries) {
      Matcher named = NAMED_DAY.matcher(entry.file().getFileName().toString());
      if (named.find()) {
        all++;
        LocalDate day = entry.report().published();
        long off =
            day == null ? 9999 : ChronoUnit.DAYS.between(day, LocalDate.parse(named.group(1)));
        exact += off == 0 ? 1 : 0;
        near += Math.abs(off) <= 14 ? 1 : 0;
        if (Math.abs(off) > 14) {
          out.println("published: %s read as %s".formatted(entry.file().getFileName(), day));
        }
      }
    }
    row(out, "published: same day / within 14 days", "%d / %d of %d".formatted(exact, near, all));
    long named = entries.stream().filter(e -> e.report().authority() != null).count();
    row(out, "authority named", "%d of %d".formatted(named, entries.size()));
  }

  private void words(PrintStream out, int worst) {
    double most = entries.stream().mapToDouble(e -> e.loss().share()).max().orElse(0);
    long over = entries.stream().filter(e -> e.loss().share() > 0.02).count();
    int lost = entries.stream().mapToInt(e -> e.loss().missing().size()).sum();
    int total = entries.stream().mapToInt(e -> e.loss().total()).sum();
    row(
        out,
        "words lost",
        "%.2f %% of all, most in a file %.2f %%, files over 2 %%: %d"
            .formatted(100.0 * lost / Math.max(1, total), 100 * most, over));
    entries.stream()
        .sorted(Comparator.comparingDouble((Entry e) -> -e.loss().share()))
        .limit(worst)
        .forEach(e ->
            out.println(
                "words: %s %.2f %% of %d: %s"
                    .formatted(
                        e.file().getFileName(),
                        100 * e.loss().share(),
                        e.loss().total(),
                        e.loss().missing().stream().limit(25).toList())));
  }

  /// Paragraphs too short to be one, and ones that begin or end in the middle of a sentence.
  private void odd(PrintStream out, int worst) {
    var brief = new ArrayList<String>();
    var cut = new ArrayList<String>();
    int all = 0;
    for (Entry entry : entries) {
      for (Paragraph paragraph : (Iterable<Paragraph>) entry.report().paragraphs()::iterator) {
        all++;
        String at =
            "%s %s p%s".formatted(entry.file().getFileName(), paragraph.id(), paragraph.page());
        boolean text = paragraph.kind() != Kind.TABLE && paragraph.kind() != Kind.FOOTNOTE;
        if (text && paragraph.text().split(" ").length < 4) {
          brief.add(at + ": " + paragraph.text());
        }
        if (text && Character.isLowerCase(first(paragraph)) && paragraph.kind() == Kind.PARAGRAPH) {
          cut.add(at + ": " + paragraph.text());
        }
      }
    }
    row(
        out,
        "paragraphs, under 4 words, begun in lower case",
        "%d, %d, %d".formatted(all, brief.size(), cut.size()));
    brief.stream().limit(worst).forEach(line -> out.println("brief: " + line));
    cut.stream()
        .limit(worst)
        .forEach(line -> out.println("cut: " + line.substring(0, Math.min(150, line.length()))));
  }

  private static char first(Paragraph paragraph) {
    return paragraph.text().isEmpty() ? ' ' : paragraph.text().charAt(0);
  }
}
