package evenhand.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import evenhand.form.FormLibrary;
import evenhand.report.Kind;
import evenhand.report.Recommendation;
import evenhand.report.Report;
import evenhand.report.Section;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// What single forms print that others do not.
class FormReadingTest {
  private static Report read(String text) throws Exception {
    Path home = Path.of(System.getProperty("evenhand.home"));
    var reader = new ReportReader(FormLibrary.read(home.resolve("corpus/forms")));
    return reader.read("a.md", text.getBytes(StandardCharsets.UTF_8));
  }

  private static final String SINGLE =
      """
      # Norbridge Council

      Inspection of services for children in need of help and protection, children looked after and care leavers

      Inspection date: 18 Feb 2014 – 12 March 2014

      ## The local authority

      ## What does the local authority need to improve?

      ### Priority and immediate action

      1. There are no areas for priority or immediate action.

      ### Areas for improvement

      2. Make plans shorter.

      #### Care leavers

      3. Give each a key of their own.

      ## Inspection judgements about the local authority

      | Key judgement | Judgement grade |
      |---|---|
      | The experiences and progress of children who need help and protection | Requires improvement |

      ### Summary

      4. Help comes late. Families wait for weeks.

      | Key judgement | Judgement grade |
      |---|---|
      | Leadership, management and governance | Good |

      ### Inspection findings

      5. Leaders know what they do well.
      """;

  @Test
  void aTableOfOneGradeIsTheHeadingOfItsSection() throws Exception {
    Report report = read(SINGLE);
    assertThat(report.form()).isEqualTo("sif-2013");
    assertThat(report.sections())
        .filteredOn(section -> !section.paragraphs().isEmpty() && section.aspect() != null)
        .extracting(Section::aspect, section -> section.paragraphs().getFirst().number())
        .containsExactly(tuple("help-and-protection", "4"), tuple("leadership", "5"));
    assertThat(report.inspected().getFirst()).hasToString("2014-02-18");
  }

  @Test
  void aTableThatSaysAGradedHeadingAgainLeavesTheHeadingAsPrinted() throws Exception {
    String heading = "The experiences and progress of children who need help and protection";
    String again =
        SINGLE.replace(
            "| Key judgement | Judgement grade |\n|---|---|\n| " + heading,
            "### "
                + heading
                + ": good\n\n| Key judgement | Judgement grade |\n|---|---|\n| "
                + heading);
    assertThat(again).isNotEqualTo(SINGLE);
    assertThat(read(again).sections())
        .extracting(Section::heading)
        .contains(heading + ": good")
        .doesNotContain(heading + " Requires improvement");
  }

  @Test
  void whatSaysThatThereIsNothingToAskForAsksForNothing() throws Exception {
    assertThat(read(SINGLE).recommendations())
        .extracting(Recommendation::text)
        .containsExactly("Make plans shorter.", "Give each a key of their own.");
  }

  @Test
  void aTableOfPrioritiesSaysWhoIsToAct() throws Exception {
    Report report =
        read(
            """
            # Area SEND inspection of Norbridge Local Area Partnership

            ## Inspection outcome

            There are widespread and/or systemic failings leading to significant concerns.

            ## Areas for priority action

            | Responsible body | Areas for priority action |
            |---|---|
            | Norbridge Council | Leaders should write plans in time. |
            | The health board | Leaders should answer when they are asked. |

            ## Areas for improvement

            - Leaders should listen.
            """);
    assertThat(report.recommendations())
        .extracting(Recommendation::addressee, Recommendation::text)
        .containsExactly(
            tuple("Norbridge Council", "Leaders should write plans in time."),
            tuple("The health board", "Leaders should answer when they are asked."),
            tuple(null, "Leaders should listen."));
    assertThat(report.paragraphs()).anyMatch(p -> p.kind() == Kind.TABLE);
  }

  @Test
  void aGradeWithoutASectionIsSaidAndCostsScore() throws Exception {
    Report whole = read(SINGLE);
    Report less =
        read(
            SINGLE.replaceAll(
                "(?s)\\| Key judgement \\| Judgement grade \\|\\n\\|---\\|---\\|\\n\\| Lead",
                "Lead"));
    assertThat(whole.score()).isNotNull().isGreaterThan(less.score());
  }

  @Test
  void linesInFrontOfATextAreKept() throws Exception {
    Report report =
        read("---\nauthor: A Person\nInspection dates: 3 to 14 March 2025\n---\n\n" + SINGLE);
    assertThat(report.paragraphs()).anyMatch(p -> p.text().contains("3 to 14 March 2025"));
  }

  /// Many reports do without the form's set words where they head a graded section.
  @Test
  void aGradedHeadingIsKnownByTheWordsThatTellAspectsApart() throws Exception {
    Report report =
        read(
            """
            # Inspection of Norbridge local authority children's services

            Inspection dates: 1 to 12 May 2023

            Overall effectiveness has grown since the last inspection.

            ## Help and protection: requires improvement to be good

            1. Help comes late.

            ## Children in care: outstanding

            2. Homes are stable.

            ## Care leavers: good

            3. Each has a key.

            ## The impact of leaders on social work practice with children and families: good

            4. Leaders know their service.
            """);
    assertThat(report.sections())
        .filteredOn(section -> section.aspect() != null)
        .extracting(Section::aspect, Section::grade)
        .containsExactly(
            tuple("help-and-protection", "requires-improvement"),
            tuple("in-care", "outstanding"),
            tuple("care-leavers", "good"),
            tuple("leaders", "good"));
  }

  @Test
  void aRecommendationMayNameWhomItAsks() throws Exception {
    Report report =
        read(
            """
            # Joint area review

            ## Norbridge Children's Services Authority Area

            ### Review of services for children and young people

            ## Summary report

            ### Recommendations

            #### For action over the next six months

            - The council and its partners should write one plan.
            - Steps should be taken to shorten waiting.

            ## Main report
            """);
    assertThat(report.recommendations())
        .extracting(Recommendation::addressee)
        .containsExactly("The council and its partners", null);
  }
}
