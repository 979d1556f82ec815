package evenhand.read.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evenhand.read.BlockList;
import evenhand.read.UnreadableReportException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HtmlBlocksTest {
  private static String read(String html) throws Exception {
    return BlockList.of(HtmlBlocks.read(html.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void headingsListsAndNumbers() throws Exception {
    String html =
        """
        <html><head><title>no text of the report</title><style>p{}</style></head><body>
        <nav>Home</nav>
        <h1>Inspection of Westmarch</h1>
        <p>Mrs A. Marsh<br>The Old Hall</p>
        <h2>Staying <em>safe</em></h2>
        <ol start="4"><li><p>Help is good.</p></li><li value="9">Plans are late.
          <ul><li>most of them</li></ul></li></ol>
        <p>12. The council acts.<sup>3</sup> It is heard.</p>
        <div hidden>gone</div><script>alert(1)</script>
        <p><del>not</del>so</p>
        <blockquote>We are safe.</blockquote>
        <section class="footnotes"><ol><li>See page 4.</li></ol></section>
        </body></html>
        """;
    assertThat(read(html))
        .isEqualTo(
            """
            #1 Inspection of Westmarch
            p Mrs A. Marsh
            p The Old Hall
            #2 Staying safe
            p [4] Help is good.
            p [9] Plans are late.
            -2 most of them
            p [12] The council acts.³ It is heard.
            p so
            quote We are safe.
            note [1] See page 4.\
            """);
  }

  @Test
  void tablesWithSpansAndTablesThatOnlyLayOut() throws Exception {
    String html =
        """
        <table role="presentation"><tr><td><h2>Grades</h2>
        <table><caption>Grades awarded</caption>
        <tr><th rowspan="2">Aspect</th><th colspan="2">Services</th></tr>
        <tr><td>all</td><td>council</td></tr>
        <tr><td>Safe</td><td>3</td><td></td></tr></table></td></tr></table>
        """;
    assertThat(read(html))
        .isEqualTo(
            """
            #2 Grades
            caption Grades awarded
            table Aspect | Services |  /  | all | council / Safe | 3 | \
            """
                    .strip()
                + " ");
  }

  @Test
  void attacksEndInABlockOrOneError() throws Exception {
    assertThat(read("<div>".repeat(50_000) + "<p>deep")).contains("deep");
    assertThat(read("<table><tr><td colspan=1000000000>a<td rowspan=99999999>b</table>"))
        .contains("a");
    assertThatThrownBy(() -> read("<!DOCTYPE x [<!ENTITY a \"aaaa\">]><p>&a;"))
        .isInstanceOf(UnreadableReportException.class)
        .extracting("code")
        .isEqualTo("entities");
    assertThatThrownBy(() -> read("<script>1</script>")).extracting("code").isEqualTo("empty");
  }

  @Test
  void itsOwnWordOnItsCharset() throws Exception {
    String html = "<meta charset='windows-1252'><p>Caf\u00e9 \u2019s</p>";
    assertThat(BlockList.of(HtmlBlocks.read(html.getBytes(Charset.forName("windows-1252")))))
        .isEqualTo("p Café ’s");
  }
}
