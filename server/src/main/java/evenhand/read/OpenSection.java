package evenhand.read;

import evenhand.report.Kind;
import evenhand.report.Part;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A section while it is filled.
///
/// @param kind what its paragraphs are, by the form
/// @param timescale by when what it asks for is to be done, where a heading says so
/// @param addressee who is to do it, where a line says so
/// @param known whether the form's outline has its heading
/// @param mark how deep the source marks its heading; 0 where it does not say
record OpenSection(
    String heading,
    int level,
    Part part,
    @Nullable String aspect,
    Kind kind,
    @Nullable String timescale,
    @Nullable String addressee,
    boolean known,
    int mark,
    List<Block> blocks) {
  OpenSection(String heading, int level, Part part, @Nullable String aspect, Kind kind) {
    this(heading, level, part, aspect, kind, null, null, false, 0, new ArrayList<>());
  }

  OpenSection of(@Nullable String newAspect) {
    return new OpenSection(
        heading, level, part, newAspect, kind, timescale, addressee, known, mark, blocks);
  }

  OpenSection by(@Nullable String newTimescale, @Nullable String newAddressee) {
    return new OpenSection(
        heading, level, part, aspect, kind, newTimescale, newAddressee, known, mark, blocks);
  }

  OpenSection marked(boolean isKnown, int newMark) {
    return new OpenSection(
        heading, level, part, aspect, kind, timescale, addressee, isKnown, newMark, blocks);
  }

  /// The same, with plain paragraphs.
  OpenSection narrative() {
    return new OpenSection(
        heading, level, part, aspect, Kind.PARAGRAPH, null, null, known, mark, blocks);
  }

  boolean isEmpty() {
    return heading.isEmpty() && blocks.isEmpty();
  }

  /// Whether its paragraphs ask for something, in this report's name or another's.
  boolean asks() {
    return kind == Kind.RECOMMENDATION || kind == Kind.QUOTE;
  }
}
