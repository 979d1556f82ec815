package evenhand.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A heading that a form prints, and what stands under it.
///
/// @param heading as a new draft prints it; empty for text that no heading announces
/// @param variants other printed versions of it
/// @param starts how a paragraph begins that opens this section without a heading
/// @param level 1 for the outermost
/// @param part `front`, `summary`, `main`, `annex` or `letter`
/// @param aspect the aspect that everything under it belongs to
/// @param kind what its paragraphs are: the contract's kinds, e.g. `paragraph`, `recommendation`
/// @param timescale by when its recommendations are to be carried out, where the heading says so
/// @param addressee who its recommendations are for, where the heading says so
/// @param begins the kinds of the empty paragraphs that a new draft has under it, where that is
///   more than one of `kind`, e.g. those of an empty table
/// @param drafted whether a new draft begins with it
/// @param hint what belongs under it, for the writer
public record OutlineEntry(
    String heading,
    List<String> variants,
    List<String> starts,
    int level,
    String part,
    @Nullable String aspect,
    String kind,
    @Nullable String timescale,
    @Nullable String addressee,
    List<String> begins,
    boolean drafted,
    String hint) {
  public OutlineEntry {
    variants = List.copyOf(variants);
    starts = List.copyOf(starts);
    begins = begins.isEmpty() ? List.of(kind) : List.copyOf(begins);
  }
}
