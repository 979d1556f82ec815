package evenhand.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A paragraph as printed, whole across page breaks.
///
/// @param id unique in its report, e.g. `s3p1`: the first paragraph of section `s3`
/// @param number the printed number without its full stop, or null where none is printed
/// @param text one line, white space folded, words broken at a line end made whole
/// @param page where it begins, from 1; null where the source has no pages
/// @param breaks the pages it runs on to, in order
/// @param places where it stands on its pages, a box a page; empty where the source does not say
public record Paragraph(
    String id,
    @Nullable String number,
    Kind kind,
    String text,
    @Nullable Integer page,
    List<PageBreak> breaks,
    List<Place> places) {
  public Paragraph {
    breaks = breaks == null ? List.of() : List.copyOf(breaks);
    places = places == null ? List.of() : List.copyOf(places);
  }

  /// A paragraph of which no place on a page is known.
  public Paragraph(
      String id,
      @Nullable String number,
      Kind kind,
      String text,
      @Nullable Integer page,
      List<PageBreak> breaks) {
    this(id, number, kind, text, page, breaks, List.of());
  }

  /// The page on which character `at` of the text stands.
  public @Nullable Integer pageAt(int at) {
    Integer found = page;
    for (PageBreak next : breaks) {
      if (next.at() <= at) {
        found = next.page();
      }
    }
    return found;
  }

  public Paragraph withId(String changed) {
    return new Paragraph(changed, number, kind, text, page, breaks, places);
  }

  public Paragraph withText(String changed) {
    return new Paragraph(id, number, kind, changed, page, breaks, places);
  }

  public Paragraph withKind(Kind changed) {
    return new Paragraph(id, number, changed, text, page, breaks, places);
  }
}
