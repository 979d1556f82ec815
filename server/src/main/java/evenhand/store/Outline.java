package evenhand.store;

import evenhand.form.Form;
import evenhand.form.OutlineEntry;
import evenhand.report.Kind;
import evenhand.report.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/// The sections that a new draft begins with, each with the empty paragraphs to write in that its
/// form gives it.
final class Outline {
  private Outline() {}

  static List<DraftSection> of(Form form) {
    var sections = new ArrayList<DraftSection>();
    for (OutlineEntry entry : form.outline()) {
      if (entry.drafted()) {
        sections.add(
            new DraftSection(
                "s" + (sections.size() + 1),
                entry.heading(),
                entry.level(),
                Part.of(entry.part()),
                entry.aspect(),
                entry.begins().stream().map(kind -> placeToWrite(Kind.of(kind))).toList()));
      }
    }
    return sections;
  }

  private static DraftParagraph placeToWrite(Kind kind) {
    // The editor's own way of naming paragraphs; drafts are small, so 32 bits suffice.
    String id = "p%08x".formatted(ThreadLocalRandom.current().nextInt());
    return new DraftParagraph(id, kind, null, "", null);
  }
}
