package evenhand.search.concordance;

import evenhand.search.forward.By;
import java.util.List;

/// All uses of a phrase. The names of `phrase`, `uses`, `groups` and `lines` are a contract.
///
/// @param uses how often it stands in the passages that fulfil the filters
/// @param reports in how many reports
/// @param words how many words these passages have together
/// @param per10000 uses in ten thousand words
/// @param collocates the words that keep its company, most surprising first
/// @param lines the uses in their context; those that were asked for
/// @param millis how long it took, in milliseconds
public record Concordance(
    String phrase,
    int uses,
    int reports,
    long words,
    double per10000,
    By by,
    List<Group> groups,
    List<Collocate> collocates,
    List<Line> lines,
    double millis) {
  public Concordance {
    groups = List.copyOf(groups);
    collocates = List.copyOf(collocates);
    lines = List.copyOf(lines);
  }
}
