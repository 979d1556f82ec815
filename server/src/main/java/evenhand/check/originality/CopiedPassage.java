package evenhand.check.originality;

import evenhand.check.About;
import evenhand.check.Finding;
import evenhand.check.Manuscript;
import evenhand.check.Remarks;
import evenhand.check.ReportCheck;
import evenhand.check.Sentence;
import evenhand.form.Form;
import evenhand.report.Kind;
import evenhand.report.Paragraph;
import evenhand.report.Part;
import evenhand.report.Section;
import evenhand.search.Hit;
import evenhand.search.copies.Copy;
import evenhand.search.copies.Originals;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Sentences that stand, word for word or nearly, in an imported report. Quotations are meant to;
/// set phrases of the form and the sentences that state its grades are everybody's.
public final class CopiedPassage implements ReportCheck {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

  private static final About ABOUT =
      new About(
          "copied-passage",
          "originality",
          List.of("same", "near"),
          "A sentence is one of an imported report, or nearly; set phrases of the form, quotations and the report's own words are left out.",
          """
          # Leaders
          1. [Social workers in the harbour team visit families each week and write down what the children say.] More is planned.
          """,
          """
          # Leaders
          1. Families told inspectors that they see the same social worker each time. More is planned.
          """);

  private static final Set<Kind> NO_PROSE =
      EnumSet.of(Kind.TABLE, Kind.CAPTION, Kind.FOOTNOTE, Kind.QUOTE, Kind.JUDGEMENT);

  private final @Nullable Originals originals;

  /// @param originals null where there is no library to compare with
  public CopiedPassage(@Nullable Originals originals) {
    this.originals = originals;
  }

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public boolean canRun() {
    return originals != null;
  }

  @Override
  public List<Finding> run(Manuscript manuscript) {
    Remarks remarks = manuscript.remarks(ABOUT);
    Form form = manuscript.setting().form();
    List<String> phrases = form == null ? List.of() : form.phrases();
    for (Sentence sentence : manuscript.sentences()) {
      if (!manuscript.isJudgement(sentence)
          && isOwn(sentence.place().section(), sentence.place().paragraph())) {
        look(sentence, manuscript.report().report(), phrases, remarks);
      }
    }
    return remarks.list();
  }

  /// Whether the words are the writer's: not a form's imprint, not a quotation.
  private static boolean isOwn(Section section, Paragraph paragraph) {
    boolean imprint =
        section.part() == Part.FRONT || (section.part() == Part.ANNEX && section.aspect() == null);
    return !imprint && !NO_PROSE.contains(paragraph.kind());
  }

  private void look(Sentence sentence, String own, List<String> phrases, Remarks remarks) {
    if (originals == null) {
      return;
    }
    try {
      Copy copy = originals.of(sentence.text(), own, phrases).orElse(null);
      if (copy != null) {
        int start = sentence.span().start();
        remarks.add(
            copy.same() == copy.of() ? "same" : "near",
            message(copy),
            sentence.place().at(start + copy.start(), start + copy.end()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be read", e);
    }
  }

  private static String message(Copy copy) {
    Hit source = copy.source();
    String words =
        copy.same() == copy.of()
            ? "These words stand"
            : "%d of these %d words stand in the same order".formatted(copy.same(), copy.of());
    return "%s in the report on %s%s%s%s. Quote them with their source, put them in words of this inspection, or say why they fit."
        .formatted(
            words,
            source.authority() == null ? source.file() : source.authority(),
            source.published() == null
                ? ""
                : " of " + DAY.format(LocalDate.parse(source.published())),
            source.number() == null ? "" : ", paragraph " + source.number(),
            source.page() == null ? "" : ", page " + source.page());
  }
}
