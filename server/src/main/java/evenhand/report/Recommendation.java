package evenhand.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the report asks for.
///
/// @param timescale as printed, e.g. `within six months`
/// @param addressee who is asked
/// @param section the id of the section it stands in
/// @param paragraph the id of the paragraph that holds it
public record Recommendation(
    String text,
    @Nullable String timescale,
    @Nullable String addressee,
    String section,
    String paragraph) {
  /// What a paragraph asks for, with its points where it announces some; empty where no paragraph
  /// has the id.
  public static String text(List<Paragraph> paragraphs, String id) {
    for (int i = 0; i < paragraphs.size(); i++) {
      if (paragraphs.get(i).id().equals(id)) {
        return text(paragraphs, i);
      }
    }
    return "";
  }

  private static String text(List<Paragraph> paragraphs, int at) {
    var text = new StringBuilder(paragraphs.get(at).text());
    if (paragraphs.get(at).text().endsWith(":")) {
      for (int i = at + 1; i < paragraphs.size() && paragraphs.get(i).kind() == Kind.BULLET; i++) {
        text.append(i == at + 1 ? " " : "; ")
            .append(paragraphs.get(i).text().replaceAll("[;.]$", ""));
      }
    }
    return text.toString();
  }
}
