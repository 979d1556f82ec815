package evenhand.read;

import evenhand.report.Kind;
import evenhand.report.Paragraph;
import evenhand.report.Part;
import evenhand.report.Section;
import evenhand.text.White;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Gathers the sections of a file that `evenhand.write` made, as its marks tell them.
public final class WrittenText {
  private final List<Section> sections = new ArrayList<>();
  private final List<Paragraph> open = new ArrayList<>();

  /// Opens a section; `heading` is empty where none is printed.
  public void heading(String heading) {
    close();
    sections.add(new Section("", White.fold(heading), 1, Part.MAIN, null, null, List.of()));
  }

  public void paragraph(Kind kind, @Nullable String number, String text) {
    add(new Paragraph("", number, kind, White.fold(text), null, List.of()));
  }

  public void table(List<List<String>> rows) {
    String text =
        String.join(
            "\n",
            rows.stream()
                .map(row -> String.join("\t", row.stream().map(White::fold).toList()))
                .toList());
    add(new Paragraph("", null, Kind.TABLE, text, null, List.of()));
  }

  /// Text before the first heading is of no section: the file was changed, and will be read as any
  /// other.
  private void add(Paragraph paragraph) {
    if (sections.isEmpty()) {
      heading("");
    }
    open.add(paragraph);
  }

  private void close() {
    if (!open.isEmpty()) {
      sections.add(sections.removeLast().withParagraphs(open));
      open.clear();
    }
  }

  public List<Section> sections() {
    close();
    return List.copyOf(sections);
  }

  /// The kind that a class, a style or a comment names, e.g. `area-for-development`.
  public static Optional<Kind> kind(String name) {
    String id = name.strip().toLowerCase(Locale.ROOT).replace(' ', '-');
    for (Kind kind : Kind.values()) {
      if (kind.id().equals(id)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /// A printed number without the full stop that is written behind it.
  public static String number(String printed) {
    String number = White.fold(printed);
    return number.endsWith(".") ? number.substring(0, number.length() - 1) : number;
  }
}
