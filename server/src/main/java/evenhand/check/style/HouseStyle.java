package evenhand.check.style;

import java.nio.file.Path;

/// An inspectorate's house style, as its folder of YAML files says. Equal only to itself, so that
/// it is cheap as a part of a key.
public final class HouseStyle {
  private final Acronyms acronyms;
  private final Spelling spelling;
  private final Proportions proportions;
  private final Hedges hedges;

  private HouseStyle(Acronyms acronyms, Spelling spelling, Proportions proportions, Hedges hedges) {
    this.acronyms = acronyms;
    this.spelling = spelling;
    this.proportions = proportions;
    this.hedges = hedges;
  }

  /// @param folder `corpus/house-style`
  public static HouseStyle read(Path folder) throws HouseStyleException {
    return new HouseStyle(
        Acronyms.read(StyleFile.read(folder.resolve("acronyms.yaml"))),
        Spelling.read(StyleFile.read(folder.resolve("spelling.yaml"))),
        Proportions.read(StyleFile.read(folder.resolve("proportions.yaml"))),
        Hedges.read(StyleFile.read(folder.resolve("hedges.yaml"))));
  }

  public Acronyms acronyms() {
    return acronyms;
  }

  public Spelling spelling() {
    return spelling;
  }

  public Proportions proportions() {
    return proportions;
  }

  public Hedges hedges() {
    return hedges;
  }
}
