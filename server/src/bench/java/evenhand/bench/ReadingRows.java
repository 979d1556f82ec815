package evenhand.bench;

import evenhand.cli.Parts;
import evenhand.read.ReportReader;
import evenhand.read.UnreadableReportException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Reading PDF files into reports, beside PDFBox's own extraction of their bare text. Both read each
/// file in turn, so that what disturbs one disturbs the other.
final class ReadingRows {
  private ReadingRows() {}

  static List<Row> of(Setup setup) throws Exception {
    List<Path> files =
        setup.sources().stream().filter(file -> file.toString().endsWith(".pdf")).toList();
    String what = "PDF to report";
    String note = "%d files".formatted(files.size());
    if (files.isEmpty()) {
      files = PrintedSamples.in(setup);
      note = "no report given: the samples, printed plainly";
    }
    var ours = new ArrayList<Double>();
    var plain = new ArrayList<Double>();
    try (Parts parts = setup.parts(setup.scratch())) {
      ReportReader reader = parts.reportReader();
      pass(files.subList(0, Math.min(files.size(), setup.quick() ? 1 : 20)), reader); // warms
      for (int run = 0; run < setup.runs(); run++) {
        Pass pass = pass(files, reader);
        ours.add(pass.pages / pass.ourSeconds);
        plain.add(pass.pages / pass.plainSeconds);
      }
    }
    return List.of(
        new Row(
            Group.READING,
            what,
            "pages/s",
            new Sample(ours),
            "PDFBox's bare text extraction",
            new Sample(plain),
            Bar.atLeast(0.5),
            note));
  }

  private record Pass(int pages, double ourSeconds, double plainSeconds) {}

  private static Pass pass(List<Path> files, ReportReader reader) throws IOException {
    int pages = 0;
    long our = 0;
    long plain = 0;
    for (Path file : files) {
      byte[] bytes = Files.readAllBytes(file);
      long begun = System.nanoTime();
      try {
        reader.read(String.valueOf(file.getFileName()), bytes);
      } catch (UnreadableReportException e) {
        continue; // neither is counted
      }
      long between = System.nanoTime();
      pages += PlainPdfText.of(bytes).pages();
      our += between - begun;
      plain += System.nanoTime() - between;
    }
    return new Pass(pages, our / 1e9, plain / 1e9);
  }
}
