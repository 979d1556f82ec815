package evenhand.check;

import static org.assertj.core.api.Assertions.assertThat;

import evenhand.check.grade.PastWording;
import evenhand.check.grade.WordingOfAnotherGrade;
import evenhand.library.Shelf;
import evenhand.search.forward.ForwardReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The library's own counts speak once it holds enough sections of each grade.
class PastWordingTest {
  private static final int ENOUGH = 25;

  /// In the kept counts the word is one of outstanding sections.
  private static final Sketch UNWAVERING =
      Sketch.of(
          """
          form ilacs-2018
          scale outstanding good requires-improvement inadequate
          grade leaders outstanding The impact of leaders
          # Leaders | main | leaders
          1. Leaders have been unwavering.
          """);

  @TempDir Path temp;

  @Test
  void importedReportsSpeakOnceThereAreEnough() throws Exception {
    try (Shelf shelf = Shelf.open(temp.resolve("data"))) {
      var check =
          new WordingOfAnotherGrade(new PastWording(new ForwardReader(shelf.library.index())));
      for (int i = 1; i < ENOUGH; i++) {
        shelf.take(written(i));
      }
      assertThat(Checking.findings(check, UNWAVERING.report())).isEmpty();
      shelf.take(written(ENOUGH));
      List<Finding> found = Checking.findings(check, UNWAVERING.report());
      assertThat(found).hasSize(1);
      assertThat(found.getFirst().message())
          .isEqualTo("“unwavering” stands in 25 sections of imported reports: 25 inadequate.");
      assertThat(found.getFirst().locations().getFirst().quote()).isEqualTo("unwavering");
    }
  }

  private Path written(int number) throws Exception {
    return Files.writeString(temp.resolve("report%d.txt".formatted(number)), report(number));
  }

  private static String report(int number) {
    return """
    Calderwick City Council | ilacs-2018 | %d | good
    # Leaders | leaders | outstanding
    The harbour of ward %d is busy and its boats leave early.
    # Help | help-and-protection | good
    The market of ward %d opens at nine and closes at five.
    # Care | in-care | requires-improvement
    The library of ward %d lends books to all who live there.
    # Leaving | care-leavers | inadequate
    The delay in ward %d has been unwavering for a year.
    """
        .formatted(2000 + number, number, number, number, number);
  }
}
