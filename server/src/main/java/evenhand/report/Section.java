package evenhand.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A heading and what stands under it, up to the next heading of any level.
///
/// @param id unique in its report, e.g. `s3`
/// @param heading as printed, with the grade it may end in; empty for text before any heading
/// @param level 1 for the outermost
/// @param aspect the aspect it belongs to, its own or that of the section it lies in
/// @param grade the grade awarded to that aspect here
public record Section(
    String id,
    String heading,
    int level,
    Part part,
    @Nullable String aspect,
    @Nullable String grade,
    List<Paragraph> paragraphs) {
  public Section {
    paragraphs = List.copyOf(paragraphs);
  }

  public Section withParagraphs(List<Paragraph> changed) {
    return new Section(id, heading, level, part, aspect, grade, changed);
  }

  public Section withGrade(@Nullable String changed) {
    return new Section(id, heading, level, part, aspect, changed, paragraphs);
  }
}
