package evenhand.read.prose;

import evenhand.read.html.HtmlBlocks;
import evenhand.text.White;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;

/// The cells of a table drawn with bars.
final class MarkdownTable extends AbstractVisitor {
  private final List<List<String>> rows = new ArrayList<>();

  private MarkdownTable() {}

  static List<List<String>> rows(Node table) {
    var walk = new MarkdownTable();
    table.accept(walk);
    return walk.rows;
  }

  @Override
  public void visit(CustomNode node) {
    if (node instanceof TableRow) {
      rows.add(new ArrayList<>());
      visitChildren(node);
    } else if (node instanceof TableCell) {
      rows.getLast().add(cell(node));
    } else {
      visitChildren(node);
    }
  }

  /// `<br>` and `<p>` are how a cell of bars holds several paragraphs.
  private static String cell(Node node) {
    var inline = new MarkdownInline();
    node.accept(inline);
    return inline.text().indexOf('<') >= 0
        ? HtmlBlocks.cell(inline.text())
        : inline.text().lines().map(White::fold).reduce((a, b) -> a + "\n" + b).orElse("");
  }
}
