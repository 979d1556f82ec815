package evenhand.check;

import evenhand.report.Section;
import java.util.List;

/// A check that looks at one section and at nothing outside it but the setting.
public non-sealed interface SectionCheck extends Check {
  List<Finding> run(Section section, Setting setting);
}
