package evenhand.check;

import evenhand.check.style.HouseStyleException;
import evenhand.check.style.StyleFile;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How much each kind of finding of each check matters to this inspectorate.
///
/// A kind that is `off`, or of a check that is not named at all, makes no finding.
public final class Severities {
  private static final String OFF = "off";

  private final Map<String, Map<String, Optional<Severity>>> byCheck;

  private Severities(Map<String, Map<String, Optional<Severity>>> byCheck) {
    this.byCheck = byCheck;
  }

  public static Severities read(Path folder) throws HouseStyleException {
    StyleFile file = StyleFile.read(folder.resolve("severities.yaml"));
    var byCheck = new LinkedHashMap<String, Map<String, Optional<Severity>>>();
    for (String check : file.keys()) {
      StyleFile kinds = file.under(check);
      var severities = new LinkedHashMap<String, Optional<Severity>>();
      for (String kind : kinds.keys()) {
        String severity = kinds.oneOf(kind, "high", "medium", "low", OFF);
        severities.put(
            kind, severity.equals(OFF) ? Optional.empty() : Optional.of(Severity.of(severity)));
      }
      byCheck.put(check, severities);
    }
    return new Severities(byCheck);
  }

  public Optional<Severity> of(String check, String kind) {
    return byCheck.getOrDefault(check, Map.of()).getOrDefault(kind, Optional.empty());
  }

  /// The kinds of finding that a check's entry names, in its order.
  public Set<String> kinds(String check) {
    return byCheck.getOrDefault(check, Map.of()).keySet();
  }

  /// The ids of the checks that have an entry.
  public Set<String> checks() {
    return byCheck.keySet();
  }
}
