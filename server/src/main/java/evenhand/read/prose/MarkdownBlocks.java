package evenhand.read.prose;

import evenhand.read.Block;
import evenhand.read.Blocks;
import evenhand.read.UnreadableReportException;
import evenhand.read.Vocabulary;
import evenhand.read.Written;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/// Markdown becomes blocks. Tables whose rows are lines with tabs, which no Markdown knows, are cut
/// out first, so that the rest is parsed as its writer meant it.
final class MarkdownBlocks {
  private static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(TablesExtension.create()))
          .includeSourceSpans(IncludeSourceSpans.BLOCKS)
          .build();

  private MarkdownBlocks() {}

  static Blocks read(String text) throws UnreadableReportException {
    List<String> lines = text.replace("\f", "\n\n").lines().toList();
    MarkdownSigns.refuseTooMany(lines);
    var blocks = new ArrayList<Block>();
    var warnings = new ArrayList<String>();
    Written written = WrittenMarkdown.of(lines);
    int from = FrontMatter.end(lines);
    if (written == null) {
      blocks.addAll(FrontMatter.blocks(lines));
    }
    while (from < lines.size()) {
      int to = from;
      boolean table = TabTables.isRow(lines, from);
      while (to < lines.size() && belongs(lines, to, table)) {
        to++;
      }
      if (table) {
        blocks.add(Block.table(TabTables.rows(lines.subList(from, to)), from + 1));
      } else {
        parse(lines.subList(from, to), from, blocks, warnings);
      }
      from = to;
    }
    return new Blocks(
            written != null
                ? blocks
                : Joins.over(blocks, Vocabulary.ofLines(text.lines().toList()), Breaks.anywhere()),
            null,
            warnings)
        .with(written);
  }

  private static boolean belongs(List<String> lines, int at, boolean table) {
    return TabTables.isRow(lines, at) == table || (table && TabTables.isRule(lines.get(at)));
  }

  private static void parse(
      List<String> lines, int offset, List<Block> blocks, List<String> warnings) {
    Node document = PARSER.parse(String.join("\n", lines));
    var walk = new MarkdownWalk(lines, offset);
    document.accept(walk);
    blocks.addAll(walk.blocks());
    warnings.addAll(walk.warnings());
  }
}
