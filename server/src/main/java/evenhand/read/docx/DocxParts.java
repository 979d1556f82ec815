package evenhand.read.docx;

import evenhand.read.UnreadableReportException;
import evenhand.read.Written;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.util.XMLHelper;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/// The parts of a DOCX package that hold text, parsed. A package that unpacks to far more than it
/// weighs, or that declares entities, is refused before it costs anything.
///
/// @param body the element that holds the text
/// @param made the day it says it was created
/// @param written what it says of itself where this program wrote it; else null
record DocxParts(
    Element body,
    @Nullable Element styles,
    @Nullable Element numbering,
    @Nullable Element footnotes,
    @Nullable Element endnotes,
    @Nullable LocalDate made,
    @Nullable Written written) {
  /// A part of a real report unpacks to 5 MB at most.
  private static final long MOST_BYTES = 96L << 20;

  private static final String NOT_OPENED =
      "The file cannot be opened as a Word document. Open it in Word and save it again as .docx.";

  static final String TOO_DEEP =
      "The document nests its parts deeper than any report does. Save it again from Word.";

  static DocxParts open(byte[] bytes) throws UnreadableReportException {
    try (OPCPackage opc = OPCPackage.open(new ByteArrayInputStream(bytes))) {
      PackagePart main = main(opc);
      Element body = Xml.child(Xml.root(parse(main)), "body");
      if (body == null) {
        throw new UnreadableReportException("not-docx", NOT_OPENED);
      }
      return new DocxParts(
          body,
          related(main, "styles"),
          related(main, "numbering"),
          related(main, "footnotes"),
          related(main, "endnotes"),
          made(opc),
          WrittenDocx.of(body, properties(opc), related(main, "customXml")));
    } catch (IOException e) {
      throw refused(e);
    } catch (InvalidFormatException
        | OpenXML4JRuntimeException
        | IllegalArgumentException
        | IllegalStateException e) {
      throw new UnreadableReportException("not-docx", NOT_OPENED, e);
    }
  }

  private static PackagePart main(OPCPackage opc) throws UnreadableReportException {
    var found = opc.getPartsByRelationshipType(PackageRelationshipTypes.CORE_DOCUMENT);
    if (found.isEmpty()) {
      found = opc.getPartsByRelationshipType(PackageRelationshipTypes.STRICT_CORE_DOCUMENT);
    }
    for (PackagePart part : found) {
      if (part.getContentType().contains("word")) {
        return part;
      }
    }
    throw new UnreadableReportException(
        "unknown-type",
        "This archive is no Word document. Save the report as PDF, DOCX, HTML or text.");
  }

  private static @Nullable Element properties(OPCPackage opc)
      throws IOException, UnreadableReportException {
    var found = opc.getPartsByRelationshipType(PackageRelationshipTypes.CUSTOM_PROPERTIES);
    return found.isEmpty() ? null : Xml.root(parse(found.getFirst()));
  }

  private static @Nullable Element related(PackagePart main, String kind)
      throws InvalidFormatException, IOException, UnreadableReportException {
    for (PackageRelationship relation : main.getRelationships()) {
      boolean inside = relation.getTargetMode() == TargetMode.INTERNAL;
      if (inside && relation.getRelationshipType().endsWith("/" + kind)) {
        PackagePart part = main.getRelatedPart(relation);
        return part == null ? null : Xml.root(parse(part));
      }
    }
    return null;
  }

  private static Document parse(PackagePart part) throws IOException, UnreadableReportException {
    try (InputStream in = part.getInputStream()) {
      byte[] xml = in.readNBytes((int) MOST_BYTES + 1);
      if (xml.length > MOST_BYTES) {
        throw new UnreadableReportException(
            "too-large",
            "A part of the document unpacks to more than %d MB; no report does."
                .formatted(MOST_BYTES >> 20));
      }
      var builder = XMLHelper.newDocumentBuilder();
      builder.setErrorHandler(null);
      return builder.parse(new ByteArrayInputStream(xml));
    } catch (SAXException e) {
      throw refused(part, e);
    }
  }

  private static UnreadableReportException refused(PackagePart part, SAXException e) {
    String message = String.valueOf(e.getMessage());
    if (message.contains("DOCTYPE")) {
      return new UnreadableReportException(
          "entities", "The document declares entities of its own, which no report needs.", e);
    }
    if (message.contains("maxElementDepth")) {
      return new UnreadableReportException("too-deep", TOO_DEEP, e);
    }
    return new UnreadableReportException(
        "damaged-docx",
        "The document is damaged in “%s”. %s".formatted(part.getPartName().getName(), NOT_OPENED),
        e);
  }

  private static @Nullable LocalDate made(OPCPackage opc) {
    try {
      return created(opc).map(d -> d.toInstant().atZone(ZoneOffset.UTC).toLocalDate()).orElse(null);
    } catch (InvalidFormatException e) {
      return null;
    }
  }

  private static Optional<Date> created(OPCPackage opc) throws InvalidFormatException {
    return opc.getPackageProperties().getCreatedProperty();
  }

  private static UnreadableReportException refused(IOException e) {
    String message = String.valueOf(e.getMessage());
    if (message.contains("Zip bomb") || message.contains("exceeds the max")) {
      return new UnreadableReportException(
          "zip-bomb", "The file unpacks to far more than it weighs, as no report does.", e);
    }
    return new UnreadableReportException("damaged-docx", "The file is damaged. " + NOT_OPENED, e);
  }
}
