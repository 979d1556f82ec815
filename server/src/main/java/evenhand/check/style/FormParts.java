package evenhand.check.style;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What a whole report of a form has besides its graded aspects.
///
/// @param parts in the order in which they stand
/// @param law the Acts of which a report names one; empty where the form names none
/// @param dated `published`, `inspected`
public record FormParts(List<Part> parts, List<String> law, List<String> dated) {
  /// A part of a form.
  ///
  /// @param headings phrases of which its heading has one, in lower case
  public record Part(String name, List<String> headings) {}

  static Map<String, FormParts> read(StyleFile file) throws HouseStyleException {
    file.only("forms");
    Map<String, FormParts> forms = new HashMap<>();
    for (StyleFile form : file.items("forms")) {
      form.only("form", "parts", "law", "dated");
      var parts = new ArrayList<Part>();
      for (StyleFile part : form.items("parts")) {
        List<String> headings =
            part.only("name", "headings").texts("headings").stream()
                .map(text -> text.toLowerCase(Locale.ROOT))
                .toList();
        parts.add(new Part(part.text("name"), headings));
      }
      forms.put(
          form.text("form"),
          new FormParts(List.copyOf(parts), form.texts("law"), form.texts("dated")));
    }
    return Map.copyOf(forms);
  }
}
