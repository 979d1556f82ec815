package evenhand.bench;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/// The text of a PDF file as PDFBox gives it, and nothing else.
record PlainPdfText(int pages, String text) {
  static PlainPdfText of(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PlainPdfText(
          document.getNumberOfPages(), new PDFTextStripper().getText(document));
    }
  }
}
