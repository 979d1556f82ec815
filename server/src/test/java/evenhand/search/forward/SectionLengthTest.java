package evenhand.search.forward;

import static org.assertj.core.api.Assertions.assertThat;

import evenhand.library.Shelf;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SectionLengthTest {
  @TempDir Path temp;

  @Test
  void lengthsAreCountedByAspectOverTheReportsOfTheForm() throws Exception {
    Path files = Files.createDirectory(temp.resolve("files"));
    for (int i = 1; i <= 11; i++) {
      // Report i has ten times i words on children in care, and one sentence of four on leaders.
      String report =
          """
          Place %d Council | ilacs-2018 | 2021 | good
          # Children in care | in-care | good
          %s
          # Leaders | leaders | good
          Leaders know – well-being counts.
          """
              .formatted(i, "Plans were made and then looked at twice again here. ".repeat(i));
      Files.writeString(files.resolve("place%d.txt".formatted(i)), report);
    }
    Files.writeString(
        files.resolve("other.txt"),
        """
        Other Council | sif-2013 | 2015 | good
        # Care leavers | care-leavers | good
        Care leavers have a flat of their own.
        """);
    try (Shelf shelf = Shelf.open(temp.resolve("data"))) {
      shelf.take(files);
      ForwardIndex index = new ForwardReader(shelf.library.index()).current();
      var lengths = SectionLength.of(index, "ilacs-2018");
      assertThat(lengths).extracting(SectionLength::aspect).containsOnly("in-care", "leaders");
      var care = lengths.stream().filter(l -> l.aspect().equals("in-care")).findFirst();
      assertThat(care)
          .hasValueSatisfying(length -> {
            assertThat(length.reports()).isEqualTo(11);
            assertThat(length.low()).isEqualTo(20);
            assertThat(length.median()).isEqualTo(60);
            assertThat(length.high()).isEqualTo(100);
          });
      assertThat(lengths)
          .filteredOn(length -> length.aspect().equals("leaders"))
          .allSatisfy(length -> assertThat(length.median()).isEqualTo(4));
      assertThat(SectionLength.of(index, "jar-2005")).isEmpty();
    }
  }
}
