package evenhand.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class PdfBlocksTest {
  private static Blocks read(Consumer<InventedPdf> draw) throws UnreadableReportException {
    try (var pdf = new InventedPdf()) {
      draw.accept(pdf);
      return new PdfBlocks().read(pdf.bytes());
    }
  }

  @Test
  void linesOfAParagraphAreOneAndAGapEndsIt() throws Exception {
    Blocks blocks =
        read(
            pdf -> pdf.text(72, "One line of prose that goes on", "to another.").text(72, "Next."));
    assertThat(BlockList.of(blocks))
        .isEqualTo("p One line of prose that goes on to another.\np Next.");
  }

  @Test
  void aParagraphIsWholeOverAPageAndKnowsWhereThePageBegins() throws Exception {
    Blocks blocks =
        read(pdf -> {
          pdf.text(
              72, "The town has kept its workers for longer than its neighbours have, and all");
          pdf.page();
          pdf.text(72, "of them say so.");
        });
    Block block = blocks.blocks().getFirst();
    assertThat(blocks.blocks()).hasSize(1);
    assertThat(block.breaks()).hasSize(1);
    assertThat(block.text().substring(block.breaks().getFirst().at())).isEqualTo("of them say so.");
    assertThat(block.breaks().getFirst().page()).isEqualTo(2);
  }

  @Test
  void aNumberedParagraphMayGoOnBelowItsNumber() throws Exception {
    Blocks blocks =
        read(pdf -> {
          pdf.at(72, 90, 12, "7.");
          pdf.at(100, 90, 12, "The town has kept its workers for longer than its neighbours");
          pdf.at(
              72,
              104.4f,
              12,
              "have, and all of them say so whenever anybody asks them why that is.");
          pdf.at(72, 140, 12, "8.");
          pdf.at(100, 140, 12, "It is small.");
        });
    assertThat(BlockList.of(blocks))
        .isEqualTo(
            "p [7] The town has kept its workers for longer than its neighbours have, and all of"
                + " them say so whenever anybody asks them why that is.\np [8] It is small.");
  }

  @Test
  void aSentenceThatEndsWithItsPageEndsItsParagraph() throws Exception {
    Blocks blocks =
        read(pdf -> pdf.text(72, "A whole sentence.").page().text(72, "Another one begins here."));
    assertThat(BlockList.of(blocks)).isEqualTo("p A whole sentence.\np Another one begins here.");
  }

  @Test
  void bulletsAndNumbersBeginBlocksAndLeaveTheText() throws Exception {
    Blocks blocks =
        read(pdf -> {
          pdf.item("12.", 72, "Numbered text that goes on to", "a second line.");
          pdf.item("•", 72, "A bullet.");
          pdf.item("–", 100, "A deeper one.");
        });
    assertThat(BlockList.of(blocks))
        .isEqualTo(
            """
            p [12] Numbered text that goes on to a second line.
            -1 A bullet.
            -2 A deeper one.\
            """);
  }

  @Test
  void aNumberAtTheBeginningOfALineByChanceIsText() throws Exception {
    Blocks blocks =
        read(pdf ->
            pdf.text(72, "There were few plans. Of these we read", "14. The rest was lost."));
    assertThat(BlockList.of(blocks))
        .isEqualTo("p There were few plans. Of these we read 14. The rest was lost.");
  }

  @Test
  void runningLinesAndPageNumbersAreLeftOut() throws Exception {
    Blocks blocks =
        read(pdf -> {
          for (int page = 1; page <= 4; page++) {
            pdf.at(72, 30, 8, "Review of Norbridge");
            pdf.text(72, "What page " + "one two three four".split(" ")[page - 1] + " says.");
            pdf.at(72, 810, 8, "Printed in March, page " + page + " of 4");
            pdf.at(500, 820, 8, Integer.toString(page));
            if (page < 4) {
              pdf.page();
            }
          }
        });
    assertThat(BlockList.of(blocks))
        .isEqualTo(
            """
            p What page one says.
            p What page two says.
            p What page three says.
            p What page four says.\
            """);
  }

  @Test
  void aRepeatedLineInTheMiddleOfAPageIsText() throws Exception {
    Blocks blocks =
        read(pdf -> {
          for (int page = 0; page < 4; page++) {
            for (int i = 0; i < 6; i++) {
              pdf.text(72, "Line " + "abcdefghijklmnopqrstuvwx".charAt(page * 6 + i) + " of it.");
            }
            pdf.text(72, "The same words each time.");
            for (int i = 0; i < 6; i++) {
              pdf.text(72, "More " + "abcdefghijklmnopqrstuvwx".charAt(page * 6 + i) + " of it.");
            }
            if (page < 3) {
              pdf.page();
            }
          }
        });
    assertThat(blocks.blocks())
        .filteredOn(block -> block.text().equals("The same words each time."))
        .hasSize(4);
  }

  @Test
  void aFootnoteIsKeptApartAndItsMarkLeavesTheWord() throws Exception {
    Blocks blocks =
        read(pdf -> {
          pdf.at(72, 90, 12, "The board").at(128, 85, 7, "3");
          pdf.at(135, 90, 12, "meets each month.");
          pdf.at(72, 130, 12, "It sits in the old library, whose doors are open to all.");
          pdf.at(72, 700, 7, "3").at(78, 704, 9, "Formed when the county was");
          pdf.at(72, 715, 9, "divided.");
        });
    assertThat(BlockList.of(blocks))
        .isEqualTo(
            """
            p The board meets each month.
            note [3] Formed when the county was divided.
            p It sits in the old library, whose doors are open to all.\
            """);
  }

  @Test
  void aTableIsReadByPlaceThoughItsRowsAreInterleaved() throws Exception {
    Blocks blocks =
        read(pdf -> {
          pdf.row(new String[] {"Judgement"}, new String[] {"Grade"});
          pdf.row(new String[] {"The experiences of", "children in care"}, new String[] {"Good"});
          pdf.row(new String[] {"Leaders"}, new String[] {"Requires improvement", "to be good"});
        });
    assertThat(blocks.blocks()).hasSize(1);
    assertThat(blocks.blocks().getFirst().rows())
        .isEqualTo(
            List.of(
                List.of("Judgement", "Grade"),
                List.of("The experiences of children in care", "Good"),
                List.of("Leaders", "Requires improvement to be good")));
  }

  @Test
  void whatTheFileCallsFurnitureIsFurnitureOnTwoPages() throws Exception {
    Blocks blocks =
        read(pdf -> {
          pdf.text(72, "The first page.").artifact(72, 810, 8, "Norbridge in March 1");
          pdf.page();
          pdf.text(72, "The second page.").artifact(72, 810, 8, "Norbridge in March 2");
        });
    assertThat(BlockList.of(blocks)).isEqualTo("p The first page.\np The second page.");
  }
}
