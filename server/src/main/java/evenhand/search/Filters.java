package evenhand.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What hits are held to; a null or empty member holds them to nothing.
///
/// @param form any of these form ids
/// @param grade the grade of the passage's own section
/// @param overall the grade of the whole report
/// @param authority words of the authority's printed name
/// @param from the first year of publication, included
/// @param to the last year of publication, included
public record Filters(
    List<String> form,
    @Nullable String aspect,
    @Nullable String grade,
    @Nullable String overall,
    @Nullable String authority,
    @Nullable Integer from,
    @Nullable Integer to) {
  public static final Filters NONE = new Filters(List.of(), null, null, null, null, null, null);

  public Filters {
    form = form == null ? List.of() : List.copyOf(form);
  }
}
