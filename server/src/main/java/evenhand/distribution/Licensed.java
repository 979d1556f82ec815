package evenhand.distribution;

import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A component, and the licence it is passed on under.
///
/// @param licence SPDX; several that all hold are joined by ` AND `
/// @param text what it is passed on with where it carries no text of its own
record Licensed(Component component, String licence, @Nullable String text) {
  /// The files that go along for it alone.
  SortedMap<String, String> texts() {
    var texts = new TreeMap<>(component.texts());
    if (text != null) {
      texts.put("LICENSE.txt", text);
    }
    return texts;
  }
}
