package evenhand.eval;

import evenhand.index.PassageBlock;
import evenhand.index.ReportIndex;
import evenhand.index.StaleIndexException;
import evenhand.library.Library;
import evenhand.report.Paragraph;
import evenhand.report.Report;
import evenhand.report.Section;
import evenhand.store.ImportedReport;
import evenhand.text.Span;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.StringJoiner;

/// An index several times as large as the library's, to see how times grow: the library's reports,
/// and copies of them in which every paragraph has other sentences, dealt from all reports, with
/// their vectors moved a little. For measuring only; what it says means nothing.
public final class GrownIndex {
  /// How far a vector is moved, as a share of its length: as two sentences that say much the same.
  private static final double MOVED = 0.3;

  private final ReportIndex index;
  private final Random random = new Random(20_18);
  private final List<String> sentences = new ArrayList<>();
  private final List<float[]> vectors = new ArrayList<>();

  private GrownIndex(ReportIndex index) {
    this.index = index;
  }

  /// Opens the index in a folder, filled first unless it was before.
  ///
  /// @param times the size of the library's
  public static ReportIndex open(
      Library library, String model, int times, Path folder, PrintStream told)
      throws IOException, StaleIndexException {
    ReportIndex index = ReportIndex.open(folder, model);
    try {
      List<ImportedReport> reports = library.reports();
      // Not counted: a report without a paragraph is in no index.
      Path filled = folder.resolveSibling("filled");
      if (!Files.exists(filled)) {
        new GrownIndex(index).fill(library, reports, times, told);
        index.settle(); // or the times would be those of a search beside it
        Files.createFile(filled);
      }
      return index;
    } catch (IOException | RuntimeException e) {
      index.close();
      throw e;
    }
  }

  private record Kept(Report report, List<PassageBlock> blocks) {}

  private void fill(Library library, List<ImportedReport> reports, int times, PrintStream told)
      throws IOException {
    var kept = new ArrayList<Kept>();
    for (ImportedReport each : reports) {
      Report report = library.report(each.report()).orElseThrow();
      List<PassageBlock> blocks = PassageBlock.of(report);
      Map<String, float[]> ofTexts = library.vectors(each.report(), blocks);
      index.put(report, blocks, ofTexts);
      kept.add(new Kept(report, blocks));
      for (PassageBlock block : blocks) {
        for (String text : block.texts()) {
          sentences.add(text);
          vectors.add(ofTexts.get(text));
        }
      }
    }
    index.commit();
    for (int copy = 1; copy < times; copy++) {
      for (Kept each : kept) {
        put(each, copy);
      }
      index.commit();
      told.printf("%d of %d times the library%n", copy + 1, times);
    }
  }

  private void put(Kept original, int copy) throws IOException {
    var ofTexts = new HashMap<String, float[]>();
    List<PassageBlock> blocks =
        original.blocks().stream().map(block -> dealt(block, ofTexts)).toList();
    index.put(copied(original.report(), copy), blocks, ofTexts);
  }

  /// The block with as many other sentences.
  private PassageBlock dealt(PassageBlock block, Map<String, float[]> ofTexts) {
    var text = new StringJoiner(" ");
    var spans = new ArrayList<Span>();
    for (int i = 0; i < Math.max(1, block.sentences().size()); i++) {
      int drawn = random.nextInt(sentences.size());
      int start = text.length() == 0 ? 0 : text.length() + 1;
      text.add(sentences.get(drawn));
      spans.add(new Span(start, text.length()));
      ofTexts.put(sentences.get(drawn), moved(vectors.get(drawn)));
    }
    Paragraph old = block.paragraph();
    var paragraph =
        new Paragraph(old.id(), old.number(), old.kind(), text.toString(), old.page(), List.of());
    Section section = block.section();
    return new PassageBlock(section, paragraph, spans);
  }

  private float[] moved(float[] vector) {
    var moved = new float[vector.length];
    double step = MOVED / Math.sqrt(vector.length);
    double sum = 0;
    for (int i = 0; i < moved.length; i++) {
      moved[i] = (float) (vector[i] + step * random.nextGaussian());
      sum += moved[i] * moved[i];
    }
    double length = Math.sqrt(sum);
    for (int i = 0; i < moved.length; i++) {
      moved[i] = (float) (moved[i] / length);
    }
    return moved;
  }

  private static Report copied(Report report, int copy) {
    String hash = "%02d".formatted(copy) + report.report().substring(2);
    return new Report(
        report.file(),
        hash,
        report.form(),
        report.title(),
        report.authority(),
        report.published(),
        report.inspected(),
        report.reference(),
        report.scale(),
        report.overall(),
        report.pages(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
