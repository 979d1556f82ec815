package evenhand.distribution;

import evenhand.distribution.Component.Part;
import java.util.List;
import java.util.TreeSet;

/// `THIRD-PARTY.md`: whose work goes along, under which licence, and where its words are.
final class ThirdPartyPage {
  private static final String BEGINNING =
      """
      # What goes along, and under which licence

      Evenhand itself is under the Apache Licence 2.0 (`LICENSE`). The archive holds work of others, listed here part by part. Each licence that is
      named has its text in `licences/`, or in the folder that stands behind it, with the notices that came with the work. The same list for
      programs, with sums and what needs what, is `evenhand.cdx.json` (CycloneDX 1.6).

      Where a work is offered under several licences, the one named here was taken. Works under the Eclipse Public Licence, the CDDL and the LGPL are
      passed on unchanged, as published; their source is at the address behind them.

      Changed by us: the jar of ONNX Runtime is without its debugging symbols.
      """;

  private ThirdPartyPage() {}

  static String of(List<Licensed> all) {
    var page = new StringBuilder(BEGINNING);
    for (Part part : Part.values()) {
      page.append("\n## ").append(title(part)).append("\n\n");
      page.append("| what | version | licence | its own texts | source |\n|---|---|---|---|---|\n");
      all.stream()
          .filter(one -> one.component().part() == part)
          .forEach(one -> page.append(row(one)));
    }
    return page.toString();
  }

  private static String title(Part part) {
    return switch (part) {
      case SERVER -> "The server (`server/app/lib`)";
      case LANGUAGE ->
          "Spelling and grammar (`language/app/lib`), a program apart: any jar there may be replaced by another version";
      case WEB -> "The web pages (inside `server/app/lib/evenhand-web-*.jar`)";
      case MODELS -> "Models (`models`)";
    };
  }

  private static String row(Licensed one) {
    Component component = one.component();
    String texts =
        one.texts().isEmpty()
            ? ""
            : "[%s](%s)"
                .formatted(
                    String.join(", ", new TreeSet<>(one.texts().keySet())), component.folder());
    return "| %s | %s | %s | %s | %s |\n"
        .formatted(
            component.key(),
            component.version(),
            one.licence(),
            texts,
            component.home() == null ? "" : "<" + component.home() + ">");
  }
}
