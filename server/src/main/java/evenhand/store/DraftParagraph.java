package evenhand.store;

import static java.util.Objects.requireNonNull;

import evenhand.report.Kind;
import org.jspecify.annotations.Nullable;

/// A paragraph of a draft. The component names are a contract.
///
/// @param id made by the editor, unique in its draft, and the paragraph's for life
/// @param number as the form numbers paragraphs, set by the editor
/// @param text empty for a place to write; half surrogate pairs, which no file or database keeps,
///   are replaced one for one, so that spans stay right
/// @param source where a quotation comes from
public record DraftParagraph(
    String id, Kind kind, @Nullable String number, String text, @Nullable Source source) {
  private static final char REPLACEMENT = '\uFFFD';

  public DraftParagraph {
    requireNonNull(id, "a paragraph has no id");
    requireNonNull(kind, "a paragraph has no kind");
    text = wellFormed(requireNonNull(text, "a paragraph has no text"));
  }

  boolean isEmpty() {
    return text.isBlank();
  }

  int words() {
    return isEmpty() ? 0 : text.strip().split("\\s+").length;
  }

  private static String wellFormed(String text) {
    StringBuilder mended = null;
    for (int i = 0; i < text.length(); i++) {
      if (Character.isHighSurrogate(text.charAt(i))
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(text.charAt(i))) {
        mended = mended == null ? new StringBuilder(text) : mended;
        mended.setCharAt(i, REPLACEMENT);
      }
    }
    return mended == null ? text : mended.toString();
  }
}
