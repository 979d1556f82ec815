package evenhand.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormLibraryTest {
  @TempDir Path folder = Path.of("");

  private static FormLibrary real() throws CorpusException {
    return FormLibrary.read(Path.of(System.getProperty("evenhand.home"), "corpus/forms"));
  }

  private FormLibrary written(String yaml) throws Exception {
    Files.writeString(folder.resolve("ninth.yaml"), yaml);
    return FormLibrary.read(folder);
  }

  @Test
  void theEightFormsAreThere() throws Exception {
    assertThat(real().forms())
        .extracting(Form::id)
        .containsExactly(
            "apa-2007",
            "area-send-2023",
            "focused-visit",
            "ilacs-2018",
            "jar-2005",
            "jar-2007",
            "sif-2013",
            "thematic");
  }

  @Test
  void everyGradedAspectHasAHeadingAndEveryScaleRunsDown() throws Exception {
    for (Form form : real().forms()) {
      assertThat(form.aspects()).as(form.id()).noneMatch(aspect -> aspect.headings().isEmpty());
      assertThat(form.scale().levels())
          .as(form.id())
          .isSortedAccordingTo((one, other) -> other.band() - one.band());
    }
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ilacs-2018     | Overall effectiveness is requires improvement to be good.              | overall      | requires-improvement
          sif-2013       | Children's services in Norbridge require improvement to be good        | overall      | requires-improvement
          sif-2013       | The graded judgement for adoption performance is that it is good       | adoption     | good
          sif-2013       | The Local Safeguarding Children Board is inadequate because:           | lscb         | inadequate
          area-send-2023 | There are widespread and/or systemic failings leading to significant concerns. | overall | systemic-failings
          """)
  void aJudgementSentenceSaysItsAspectAndGrade(
      String form, String sentence, String aspect, String grade) throws Exception {
    Judged judged = real().form(form).orElseThrow().judged(sentence).orElseThrow();
    assertThat(judged.aspect()).isEqualTo(aspect);
    assertThat(judged.grade()).isEqualTo(grade);
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ilacs-2018 | The impact of leaders is good for some children and poor for others.
          sif-2013   | The LSCB is good at asking questions.
          sif-2013   | Services were judged to be inadequate in 2012.
          """)
  void aSentenceThatOnlyHoldsAGradesWordIsNone(String form, String sentence) throws Exception {
    assertThat(real().form(form).orElseThrow().judged(sentence)).isEmpty();
  }

  @Test
  void aNinthFormNeedsOnlyAFile() throws Exception {
    FormLibrary forms =
        written(
            """
            id: library-visit
            name: Visit to a library
            scale:
              - {id: good, label: thriving, band: 3}
            aspects:
              - id: overall
                name: Overall
                headings: [Overall]
                subjects: [the library]
            judgements:
              - {pattern: "^{subject} is {grade}"}
            """);
    assertThat(forms.form("library-visit").orElseThrow().judged("The library is thriving."))
        .hasValueSatisfying(judged -> assertThat(judged.aspect()).isEqualTo("overall"));
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          id: x$name: X$scal: []                                       | ninth.yaml, line 3: “scal” is not known here; allowed are id, name,
          name: X                                                      | ninth.yaml, line 1: “id” is missing here
          id: x$name: X$outline:$  - {heading: A, part: middle}        | ninth.yaml, line 4: part: “middle” is none of annex, front, letter, main, summary
          id: x$name: X$outline:$  - {heading: A, aspect: b}           | ninth.yaml, line 4: aspect: “b” is none of this form's aspects
          id: x$name: X$judgements:$  - {pattern: "is good"}           | ninth.yaml, line 4: pattern: “is good” has no {grade}
          id: x$name: X$cover:$  title: ["(open"]                      | ninth.yaml, line 4: “(open” is not a pattern
          id: x$name: X$numbered: perhaps                              | ninth.yaml, line 3: numbered: “perhaps” is none of false, true
          id: x$id: y                                                  | ninth.yaml, line 2: “id” is here twice
          id: [x                                                       | ninth.yaml, line
          """)
  void aMistakeIsToldWithItsLineAndWhatIsAllowed(String yaml, String message) {
    assertThatThrownBy(() -> written(yaml.replace('$', '\n')))
        .isInstanceOf(CorpusException.class)
        .hasMessageStartingWith(message);
  }
}
