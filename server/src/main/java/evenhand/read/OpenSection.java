package evenhand.read;

import evenhand.report.Kind;
import evenhand.report.Part;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A section while it is filled.
///
/// @param kind what its paragraphs are, by the form
record OpenSection(
    String heading, int level, Part part, @Nullable String aspect, Kind kind, List<Block> blocks) {
  OpenSection(String heading, int level, Part part, @Nullable String aspect, Kind kind) {
    this(heading, level, part, aspect, kind, new ArrayList<>());
  }

  OpenSection of(@Nullable String newAspect) {
    return new OpenSection(heading, level, part, newAspect, kind, blocks);
  }

  boolean isEmpty() {
    return heading.isEmpty() && blocks.isEmpty();
  }
}
