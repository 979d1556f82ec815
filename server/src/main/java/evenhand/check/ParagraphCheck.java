package evenhand.check;

import java.util.List;

/// A check that looks at one paragraph and at nothing outside it but the setting.
public non-sealed interface ParagraphCheck extends Check {
  List<Finding> run(Place place, Setting setting);
}
