package evenhand.read;

import evenhand.form.Aspect;
import evenhand.form.Form;
import evenhand.form.FormLibrary;
import evenhand.report.Grade;
import evenhand.report.Judgement;
import evenhand.report.Recommendation;
import evenhand.report.Report;
import evenhand.report.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Blocks become a report, guided by the form they are found to have. What it cannot place is kept
/// as plain text, with a warning; only what is no report at all is refused.
public final class Assembler {
  private final FormLibrary forms;
  private final FormRecogniser recogniser;

  public Assembler(FormLibrary forms) {
    this.forms = forms;
    this.recogniser = new FormRecogniser(forms);
  }

  /// @param file the base name of the file
  /// @param hash what the report is known by
  /// @throws UnreadableReportException where it fits no form and is plainly no prose either
  public Report assemble(String file, String hash, Blocks blocks) throws UnreadableReportException {
    Written written = blocks.written();
    if (written == null) {
      return assemble(file, hash, blocks, recogniser.recognise(blocks.blocks()));
    }
    Optional<Report> same = written.report(file, hash, forms);
    if (same.isPresent()) {
      return same.get();
    }
    Optional<Form> form = written.form(forms).or(() -> recogniser.recognise(blocks.blocks()));
    return written.completed(assemble(file, hash, blocks, form));
  }

  private static Report assemble(String file, String hash, Blocks blocks, Optional<Form> form)
      throws UnreadableReportException {
    if (form.isEmpty()) {
      Prose.require(blocks.blocks());
    }
    return form.isPresent() ? known(file, hash, blocks, form.get()) : unknown(file, hash, blocks);
  }

  private static Report known(String file, String hash, Blocks blocks, Form form) {
    var warnings = new ArrayList<String>(blocks.warnings());
    CoverReader.Cover cover = CoverReader.read(blocks, form);
    warnings.addAll(cover.warnings());
    List<Block> body = prepared(blocks.blocks(), form, warnings);
    SectionBuilder.Result built = new SectionBuilder(form, cover.authority()).build(body);
    warnings.addAll(built.warnings());
    var numbering = new Numbering();
    List<Section> sections =
        Recommendations.withoutNone(
            built.sections().stream().map(numbering::section).toList(), form);
    List<Judgement> judgements = new Judged(form).in(sections);
    GradeReader.Grades grades = new GradeReader(form).read(body, sections, judgements);
    warnings.addAll(grades.warnings());
    List<Section> graded = Graded.sections(Judged.marked(sections, judgements), grades.grades());
    warnings.addAll(Untold.warnings(form, graded, grades.grades()));
    List<Recommendation> recommendations = Recommendations.of(form, graded, built.sections());
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
        judgements,
        ReadingScore.of(form, built.sections(), graded, grades.grades(), warnings),
        warnings);
  }

  /// What is laid out as a picture rather than a text comes to read as text.
  private static List<Block> prepared(List<Block> blocks, Form form, List<String> warnings) {
    List<Block> body = BrokenTables.joined(ContentsPages.removed(blocks, form));
    body = GradeHeads.joined(body, form);
    body = GradeLines.withoutBars(body, form, warnings);
    body = GradeLines.joined(body, form);
    return StrengthTables.parted(body, form);
  }

  private static Report unknown(String file, String hash, Blocks blocks) {
    var warnings = new ArrayList<String>(blocks.warnings());
    warnings.add("form: this document fits none of the forms known; it is kept without one");
    CoverReader.Cover cover = CoverReader.read(blocks, null);
    warnings.addAll(cover.warnings());
    List<Section> sections = PlainSections.of(blocks.blocks());
    return report(
        file, hash, null, cover, List.of(), null, blocks, List.of(), sections, List.of(), List.of(),
        0, warnings);
  }

  private static @Nullable String overall(List<Grade> grades) {
    return grades.stream()
        .filter(grade -> grade.aspect().equals(Aspect.OVERALL))
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
      List<Judgement> judgements,
      int score,
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
        judgements,
        score,
        warnings);
  }
}
