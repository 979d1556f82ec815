package evenhand.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evenhand.form.FormLibrary;
import evenhand.report.Paragraph;
import evenhand.report.Place;
import evenhand.report.Report;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/// The picture of a page, and the places of paragraphs on it, are of the same page.
class PagePictureTest {
  private static final int WIDTH = 600;

  private static BufferedImage picture(int page) throws Exception {
    byte[] png = PagePicture.png(InventedReport.pdf(), page, WIDTH);
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  @Test
  void aPageIsAsWideAsAskedAndAsHighAsItsSheet() throws Exception {
    BufferedImage picture = picture(1);
    assertThat(picture.getWidth()).isEqualTo(WIDTH);
    assertThat(picture.getHeight()).isBetween(WIDTH * 141 / 100, WIDTH * 142 / 100 + 1);
  }

  @Test
  void whatIsPrintedOnAPageStandsInThePlacesOfItsParagraphs() throws Exception {
    Path home = Path.of(System.getProperty("evenhand.home"));
    var reader = new ReportReader(FormLibrary.read(home.resolve("corpus/forms")));
    Report report = reader.read("a.pdf", InventedReport.pdf());
    BufferedImage picture = picture(3);
    List<Place> places =
        report
            .paragraphs()
            .map(Paragraph::places)
            .flatMap(List::stream)
            .filter(p -> p.page() == 3)
            .toList();
    assertThat(places).hasSize(3);
    assertThat(places).allSatisfy(place -> assertThat(ink(picture, place)).isPositive());
    int inside = places.stream().mapToInt(place -> ink(picture, place)).sum();
    Place numbers = Place.of(3, 0, 0, 0.1, 1);
    assertThat(ink(picture, numbers)).as("nothing is printed in the margin").isZero();
    // The rest are three headings in bold, of 14 points, and the running lines.
    assertThat(inside).isGreaterThan(ink(picture, Place.of(3, 0, 0, 1, 1)) / 3);
  }

  /// How many dark points a place has.
  private static int ink(BufferedImage picture, Place place) {
    int dark = 0;
    int right = (int) ((place.left() + place.width()) * picture.getWidth());
    int bottom = (int) ((place.top() + place.height()) * picture.getHeight());
    for (int x = (int) (place.left() * picture.getWidth()); x < right; x++) {
      for (int y = (int) (place.top() * picture.getHeight()); y < bottom; y++) {
        dark += (picture.getRGB(x, y) & 0xff) < 128 ? 1 : 0;
      }
    }
    return dark;
  }

  @Test
  void aPageThatIsNotThereIsSaidNotToBe() {
    assertThatThrownBy(() -> PagePicture.png(InventedReport.pdf(), 9, 100))
        .isInstanceOf(UnreadableReportException.class)
        .hasMessageContaining("3 pages");
  }

  @Test
  void aPageThatIsMoreWorkThanAPageEverIsIsGivenUp() {
    assertThatThrownBy(() -> PagePicture.png(InventedReport.pdf(), 1, 100, Duration.ZERO))
        .isInstanceOf(UnreadableReportException.class)
        .hasMessageContaining("longer than a page ever does");
  }

  @Test
  void onlyPdfIsDrawn() throws Exception {
    assertThat(PagePicture.isDrawn(InventedReport.pdf())).isTrue();
    assertThat(PagePicture.isDrawn("# A text".getBytes(StandardCharsets.UTF_8))).isFalse();
    assertThatThrownBy(() -> PagePicture.png(new byte[] {1, 2, 3}, 1, 100))
        .isInstanceOf(UnreadableReportException.class);
  }
}
