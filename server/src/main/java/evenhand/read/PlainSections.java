package evenhand.read;

import evenhand.report.Kind;
import evenhand.report.Part;
import evenhand.report.Section;
import java.util.ArrayList;
import java.util.List;

/// Sections by looks alone, for a document of no known form.
final class PlainSections {
  private PlainSections() {}

  static List<Section> of(List<Block> blocks) {
    var open = new ArrayList<OpenSection>();
    open.add(new OpenSection("", 1, Part.MAIN, null, Kind.PARAGRAPH));
    for (Block block : blocks) {
      if (block.type() == Block.Type.HEADING) {
        int level = Math.max(1, block.level());
        open.add(new OpenSection(block.text(), level, Part.MAIN, null, Kind.PARAGRAPH));
      } else {
        open.getLast().blocks().add(block);
      }
    }
    var numbering = new Numbering();
    return open.stream().filter(one -> !one.isEmpty()).map(numbering::section).toList();
  }
}
