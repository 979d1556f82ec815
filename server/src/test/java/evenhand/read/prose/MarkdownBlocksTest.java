package evenhand.read.prose;

import static org.assertj.core.api.Assertions.assertThat;

import evenhand.read.BlockList;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MarkdownBlocksTest {
  private static String read(String text) throws Exception {
    return BlockList.of(ProseBlocks.read(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void numbersHeadingsAndBrokenLists() throws Exception {
    String text =
        """
        # Joint area review

        Westmarch Borough \s
        Children's Services Area

        ## **Being healthy**

        12. **The work of local services is good.** It is planned.

        **14.** Nurses visit early and are known to families in every part of the borough and

        North End. They stay long.

        #### **15. The impact of all local services in keeping children safe is good.**

        - one
          - within one

        - two, which a page

        breaks in half
        - **a bold lead** \s
        And its text.
        """;
    assertThat(read(text))
        .isEqualTo(
            """
            #1 Joint area review
            p Westmarch Borough
            p Children's Services Area
            #2 Being healthy
            p [12] The work of local services is good. It is planned.
            p [14] Nurses visit early and are known to families in every part of the borough and North End. They stay long.
            p [15] The impact of all local services in keeping children safe is good.
            -1 one
            -2 within one
            -1 two, which a page breaks in half
            -1 a bold lead
            p And its text.\
            """);
  }

  @Test
  void tablesOfEveryMake() throws Exception {
    String text =
        """
        ## Grades

        \tLocal services overall
        Safeguarding\t2
        Looked after children\t3

        | Aspect | Grade |
        |---|---|
        | Staying safe | good<br>improving |

        <table><tr><th>Major strengths</th><th>Important weaknesses</th></tr>
        <tr><td><p>Early help.</p><p>Steady staff.</p></td><td>Costs.</td></tr></table>

        <b>Major strengths</b>\t<b>Important weaknesses</b>
        <p>Early help.</p> <p>Steady staff.</p>\t<p>Costs.</p>
        """;
    assertThat(read(text))
        .isEqualTo(
            """
            #2 Grades
            table  | Local services overall / Safeguarding | 2 / Looked after children | 3
            table Aspect | Grade / Staying safe | good improving
            table Major strengths | Important weaknesses / Early help. Steady staff. | Costs.
            table Major strengths | Important weaknesses / Early help. Steady staff. | Costs.\
            """);
    var blocks = ProseBlocks.read(text.getBytes(StandardCharsets.UTF_8)).blocks();
    for (var table : blocks.subList(3, 5)) {
      assertThat(table.rows().get(1).getFirst()).isEqualTo("Early help.\nSteady staff.");
    }
  }

  @Test
  void notesStandApartAndAreMarked() throws Exception {
    String text =
        """
        # Survey

        Councils have changed.<sup>2</sup> At this stage the picture is mixed, and in some areas it is

        ---

        <sup>2</sup> For more see page 4.

        hard to tell. **Figure 1** shows \\*one\\* view of A\\*-C.

        **Figure 1. Grades of councils.**

        ![a chart](chart.png)
        """;
    assertThat(read(text))
        .isEqualTo(
            """
            #1 Survey
            p Councils have changed.² At this stage the picture is mixed, and in some areas it is hard to tell. Figure 1 shows *one* view of A*-C.
            note [2] For more see page 4.
            caption Figure 1. Grades of councils.\
            """);
    assertThat(ProseBlocks.read(text.getBytes(StandardCharsets.UTF_8)).warnings())
        .containsExactly("Line 13: a picture is not read: “a chart”.");
  }
}
