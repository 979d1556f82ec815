package evenhand.check;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Collects the findings of one run of one check, each with the severity that the house style gives
/// its case. A case that the house style switches off is dropped here.
public final class Remarks {
  private final About about;
  private final Severities severities;
  private final List<Finding> findings = new ArrayList<>();

  Remarks(About about, Severities severities) {
    this.about = about;
    this.severities = severities;
  }

  public void add(String kind, String message, Location... locations) {
    add(kind, message, null, List.of(locations));
  }

  /// @param suggestion words to put in place of the first location's
  public void add(
      String kind, String message, @Nullable String suggestion, List<Location> locations) {
    severities
        .of(about.id(), kind)
        .ifPresent(severity ->
            findings.add(
                new Finding(
                    about.id(), about.category(), severity, message, locations, suggestion)));
  }

  public List<Finding> list() {
    return List.copyOf(findings);
  }
}
