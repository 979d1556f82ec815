package evenhand.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import evenhand.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The shipped weights on invented reports, by counted words alone.
class GradeReaderTest {
  private static GradeReader reader() throws Exception {
    return GradeReader.open(Invented.HOME.resolve("models/grading"), Invented.CORPUS, null);
  }

  private static Report report(@Nullable String grade, List<String> paragraphs) {
    return Invented.report("invented", "Northmere", grade, paragraphs);
  }

  private static Reading read(String grade, List<String> paragraphs) throws Exception {
    return reader().read(report(grade, paragraphs), Invented.form()).getFirst();
  }

  private static List<String> text(double praise, int sentences) {
    return Invented.paragraphs(new Random(7), praise, sentences);
  }

  @Test
  void theShippedWeightsKnowTheShippedWords() throws Exception {
    assertThat(reader().warning()).isEmpty();
  }

  @Test
  void probabilitiesFollowTheScaleAndSumToOne() throws Exception {
    for (double praise : new double[] {0, 0.3, 0.6, 1}) {
      Reading reading = read("good", text(praise, 40));
      assertThat(reading.expected().keySet())
          .containsExactly("outstanding", "good", "requires-improvement", "inadequate");
      assertThat(reading.expected().values().stream().mapToDouble(p -> p).sum())
          .isCloseTo(1, within(1e-9));
    }
  }

  @Test
  void shortfallsUnderTheBestGradeRaiseAnAlertAndPraiseDoesNot() throws Exception {
    Reading weak = read("outstanding", text(0, 40));
    Reading strong = read("outstanding", text(1, 40));
    assertThat(weak.alert()).isTrue();
    assertThat(weak.agrees()).isFalse();
    assertThat(strong.alert()).isFalse();
    assertThat(strong.agrees()).isTrue();
    assertThat(weak.expected().get("inadequate"))
        .isGreaterThan(strong.expected().get("inadequate"));
  }

  @Test
  void sentencesThatAnnounceTheGradeAreNotRead() throws Exception {
    List<String> plain = text(0.5, 40);
    var announced = new ArrayList<String>();
    announced.add(
        "The experiences and progress of children who need help and protection are good.");
    announced.addAll(plain);
    announced.add("At the last inspection this service was judged to be inadequate.");
    announced.add("Support in this area requires improvement to be good.");
    assertThat(read("good", announced).expected()).isEqualTo(read("good", plain).expected());
  }

  @Test
  void evidenceIsQuotedFromItsParagraphHardestFirst() throws Exception {
    Report report = report("good", text(0.5, 40));
    Reading reading = reader().read(report, Invented.form()).getFirst();
    assertThat(reading.evidence()).isNotEmpty();
    for (Reading.Evidence evidence : reading.evidence()) {
      assertThat(report.paragraphs())
          .anyMatch(
              p -> p.id().equals(evidence.paragraph()) && p.text().contains(evidence.quote()));
      assertThat(reading.expected()).containsKey(evidence.towards());
    }
  }

  @Test
  void whereTextAndGradeDifferShortfallsSpeakForTheWorse() throws Exception {
    Reading reading = read("outstanding", text(0.15, 40));
    assertThat(reading.evidence())
        .filteredOn(evidence -> evidence.quote().contains("wait too long"))
        .isNotEmpty()
        .noneMatch(evidence -> evidence.towards().equals("outstanding"));
  }

  @Test
  void tooShortATextIsReadButNotHeldAgainstItsGrade() throws Exception {
    Reading reading = read("outstanding", text(0, 12));
    assertThat(reading.agrees()).isNull();
    assertThat(reading.alert()).isFalse();
    assertThat(reading.expected()).hasSize(4);
  }

  @Test
  void aDraftWithoutAGradeIsReadAllTheSame() throws Exception {
    Reading reading = reader().read(report(null, text(1, 40)), Invented.form()).getFirst();
    assertThat(reading.grade()).isNull();
    assertThat(reading.agrees()).isNull();
    assertThat(reading.expected()).isNotEmpty();
  }

  @Test
  void theSameTextIsReadTheSame() throws Exception {
    assertThat(read("good", text(0.5, 30))).isEqualTo(read("good", text(0.5, 30)));
  }
}
