package evenhand.read;

import evenhand.form.Form;
import evenhand.form.FormLibrary;
import evenhand.report.Grade;
import evenhand.report.Recommendation;
import evenhand.report.Report;
import evenhand.report.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Blocks become a report, guided by the form they are found to have. Never fails: what it cannot
/// place is kept as plain text, with a warning.
public final class Assembler {
  private final FormRecogniser recogniser;

  public Assembler(FormLibrary forms) {
    this.recogniser = new FormRecogniser(forms);
  }

  /// @param file the base name of the file
  /// @param hash what the report is known by
  public Report assemble(String file, String hash, Blocks blocks) {
    Optional<Form> form = recogniser.recognise(blocks.blocks());
    return form.isPresent() ? known(file, hash, blocks, form.get()) : unknown(file, hash, blocks);
  }

  private static Report known(String file, String hash, Blocks blocks, Form form) {
    var warnings = new ArrayList<String>(blocks.warnings());
    CoverReader.Cover cover = CoverReader.read(blocks, form);
    List<Block> body = ContentsPages.removed(blocks.blocks(), form);
    warnings.addAll(cover.warnings());
    SectionBuilder.Result sections = new SectionBuilder(form).build(body);
    warnings.addAll(sections.warnings());
    GradeReader.Grades grades = new GradeReader(form).read(body);
    warnings.addAll(grades.warnings());
    List<Section> graded = Graded.sections(sections.sections(), grades.grades());
    List<Recommendation> recommendations = Recommendations.of(graded, form);
    return report(
        file,
        hash,
        form.id(),
        cover,
        form.scale().ids(),
        overall(grades.grades()),
        blocks,
        grades.grades(),
        graded,
        recommendations,
        warnings);
  }

  private static Report unknown(String file, String hash, Blocks blocks) {
    var warnings = new ArrayList<String>(blocks.warnings());
    warnings.add("form: this document fits none of the forms known; it is kept without one");
    CoverReader.Cover cover = CoverReader.read(blocks, null);
    warnings.addAll(cover.warnings());
    List<Section> sections = PlainSections.of(blocks.blocks());
    return report(
        file, hash, null, cover, List.of(), null, blocks, List.of(), sections, List.of(), warnings);
  }

  private static @Nullable String overall(List<Grade> grades) {
    return grades.stream()
        .filter(grade -> grade.aspect().equals("overall"))
        .map(Grade::grade)
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static Report report(
      String file,
      String hash,
      @Nullable String form,
      CoverReader.Cover cover,
      List<String> scale,
      @Nullable String overall,
      Blocks blocks,
      List<Grade> grades,
      List<Section> sections,
      List<Recommendation> recommendations,
      List<String> warnings) {
    return new Report(
        file,
        hash,
        form,
        cover.title(),
        cover.authority(),
        cover.published(),
        cover.inspected(),
        cover.reference(),
        scale,
        overall,
        blocks.pages(),
        grades,
        sections,
        recommendations,
        warnings);
  }
}
