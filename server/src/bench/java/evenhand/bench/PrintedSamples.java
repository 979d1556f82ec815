package evenhand.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/// The sample reports as PDF files of plain lines, for where there are no published ones to read.
final class PrintedSamples {
  private static final PDType1Font FONT = new PDType1Font(FontName.HELVETICA);
  private static final int LINES = 48;
  private static final int WIDTH = 90;

  private PrintedSamples() {}

  static List<Path> in(Setup setup) throws IOException {
    Path folder = Files.createDirectories(setup.scratch().resolve("printed"));
    var printed = new ArrayList<Path>();
    for (Path file : Setup.drawn(setup.sources(), setup.quick() ? 2 : Integer.MAX_VALUE)) {
      Path pdf = folder.resolve(file.getFileName() + ".pdf");
      print(Files.readString(file), pdf);
      printed.add(pdf);
    }
    return printed;
  }

  private static void print(String text, Path to) throws IOException {
    var lines = new ArrayList<String>();
    for (String paragraph : text.split("\n")) {
      lines.addAll(Arrays.asList(wrapped(printable(paragraph)).split("\n")));
    }
    try (var document = new PDDocument()) {
      for (int from = 0; from < lines.size(); from += LINES) {
        page(document, lines.subList(from, Math.min(lines.size(), from + LINES)));
      }
      document.save(to.toFile());
    }
  }

  private static void page(PDDocument document, List<String> lines) throws IOException {
    var page = new PDPage();
    document.addPage(page);
    try (var content = new PDPageContentStream(document, page)) {
      content.beginText();
      content.setFont(FONT, 11);
      content.setLeading(15);
      content.newLineAtOffset(60, 740);
      for (String line : lines) {
        content.showText(line);
        content.newLine();
      }
      content.endText();
    }
  }

  private static String printable(String text) {
    return text.replaceAll("[^\\x20-\\x7E]", "-");
  }

  private static String wrapped(String text) {
    return text.replaceAll("(.{1,%d})(?:\\s+|$)".formatted(WIDTH), "$1\n");
  }
}
