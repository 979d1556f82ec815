package evenhand.form;

import evenhand.text.Folding;
import java.util.List;

/// A table that says who is to do what, by when: the printed heads of its columns.
///
/// @param asked of what is to be done; a table without it is none of these
/// @param addressees of who is to do it
/// @param timescales of by when
public record AskedTable(List<String> asked, List<String> addressees, List<String> timescales) {
  public AskedTable {
    asked = List.copyOf(asked);
    addressees = List.copyOf(addressees);
    timescales = List.copyOf(timescales);
  }

  /// Where in a heading row one of `heads` stands; -1 where none does.
  public static int column(List<String> row, List<String> heads) {
    List<String> folded = heads.stream().map(Folding::fold).toList();
    for (int i = 0; i < row.size(); i++) {
      if (folded.contains(Folding.fold(row.get(i)))) {
        return i;
      }
    }
    return -1;
  }
}
