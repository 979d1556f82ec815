package evenhand.search;

import evenhand.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A precedent: a passage of a past report. The component names are a contract.
///
/// @param report the content's hash
/// @param file the base name of the report's file
/// @param published ISO date, or null
/// @param grade the grade of its own section
/// @param section the heading it stands under, as printed
/// @param paragraph the paragraph's id
/// @param number the paragraph's printed number
/// @param start where `text` begins in the paragraph as `parse` prints it, in UTF-16 units
/// @param end where it ends, not included
/// @param score higher is closer; comparable within one answer, not between answers
/// @param why which ways it was found, e.g. `words 3rd, meaning 1st`
/// @param highlights spans of `text` that match the query's words; none on passages folded under
///   another
/// @param same near-identical passages folded under this one
public record Hit(
    String report,
    String file,
    @Nullable String form,
    @Nullable String authority,
    @Nullable String published,
    @Nullable String aspect,
    @Nullable String grade,
    @Nullable String overall,
    String section,
    String paragraph,
    @Nullable String number,
    @Nullable Integer page,
    int start,
    int end,
    String text,
    double score,
    String why,
    List<Span> highlights,
    List<Hit> same) {
  public Hit {
    highlights = List.copyOf(highlights);
    same = List.copyOf(same);
  }

  /// The same place with another text to show, e.g. with names blanked, and no marks in it.
  public Hit reading(String shown, double rescored, String whyNow) {
    return new Hit(
        report, file, form, authority, published, aspect, grade, overall, section, paragraph,
        number, page, start, end, shown, rescored, whyNow, List.of(), List.of());
  }

  /// The same hit with words marked and near-identical passages folded under it.
  Hit with(List<Span> marked, List<Hit> others) {
    return new Hit(
        report, file, form, authority, published, aspect, grade, overall, section, paragraph,
        number, page, start, end, text, score, why, marked, others);
  }
}
