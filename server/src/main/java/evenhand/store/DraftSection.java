package evenhand.store;

import static java.util.Objects.requireNonNull;

import evenhand.report.Part;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A section of a draft. The component names are a contract.
///
/// @param id unique in its draft, e.g. `s3`
/// @param level 1 for the outermost
/// @param aspect what it is about, which decides its grade
public record DraftSection(
    String id,
    String heading,
    int level,
    Part part,
    @Nullable String aspect,
    List<DraftParagraph> paragraphs) {
  public DraftSection {
    requireNonNull(id, "a section has no id");
    requireNonNull(heading, "a section has no heading");
    requireNonNull(part, "a section has no part");
    paragraphs = List.copyOf(paragraphs);
  }
}
