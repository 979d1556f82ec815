package evenhand.check.style;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// An inspectorate's house style, as its folder of YAML files says. Equal only to itself, so that
/// it is cheap as a part of a key.
public final class HouseStyle {
  private final Acronyms acronyms;
  private final Spelling spelling;
  private final Proportions proportions;
  private final Hedges hedges;
  private final JudgingWords judgingWords;
  private final GradeSentences gradeSentences;
  private final List<GradeHabit> gradeHabits;
  private final Indicators indicators;
  private final Names names;
  private final PersonNames personNames;
  private final Map<String, FormParts> formParts;
  private final Map<String, GradeWording> gradeWording;
  private final LanguageRules languageRules;
  private final Asking asking;

  private HouseStyle(Path folder) throws HouseStyleException {
    acronyms = Acronyms.read(file(folder, "acronyms"));
    spelling = Spelling.read(file(folder, "spelling"));
    proportions = Proportions.read(file(folder, "proportions"));
    hedges = Hedges.read(file(folder, "hedges"));
    judgingWords = JudgingWords.read(file(folder, "judging-words"));
    gradeSentences = GradeSentences.read(file(folder, "grade-sentences"));
    gradeHabits = GradeHabit.read(file(folder, "grade-habits"));
    indicators = Indicators.read(file(folder, "indicators"));
    names = Names.read(file(folder, "names"));
    personNames = PersonNames.read(file(folder, "person-names"));
    formParts = FormParts.read(file(folder, "form-parts"));
    gradeWording = GradeWording.read(file(folder, "grade-wording"));
    languageRules = LanguageRules.read(file(folder, "language"));
    asking = Asking.read(file(folder, "asking"));
  }

  /// @param folder `corpus/house-style`
  public static HouseStyle read(Path folder) throws HouseStyleException {
    return new HouseStyle(folder);
  }

  private static StyleFile file(Path folder, String name) throws HouseStyleException {
    return StyleFile.read(folder.resolve(name + ".yaml"));
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

  public JudgingWords judgingWords() {
    return judgingWords;
  }

  public GradeSentences gradeSentences() {
    return gradeSentences;
  }

  public List<GradeHabit> gradeHabits() {
    return gradeHabits;
  }

  public Indicators indicators() {
    return indicators;
  }

  public Names names() {
    return names;
  }

  public PersonNames personNames() {
    return personNames;
  }

  /// By form.
  public Map<String, FormParts> formParts() {
    return formParts;
  }

  /// By form.
  public Map<String, GradeWording> gradeWording() {
    return gradeWording;
  }

  public LanguageRules languageRules() {
    return languageRules;
  }

  public Asking asking() {
    return asking;
  }
}
