package evenhand.form;

import java.util.List;
import java.util.regex.Pattern;

/// Patterns that find, in the opening of a document, what its cover says. They are matched against
/// text as [evenhand.text.Folding#typed] gives it; in each list the first that matches wins, and
/// what is wanted is its group `found`, or all that matched where it has none.
public record Cover(
    List<Pattern> title,
    List<Pattern> authority,
    List<Pattern> published,
    List<Pattern> inspected,
    List<Pattern> reference) {
  public Cover {
    title = List.copyOf(title);
    authority = List.copyOf(authority);
    published = List.copyOf(published);
    inspected = List.copyOf(inspected);
    reference = List.copyOf(reference);
  }
}
