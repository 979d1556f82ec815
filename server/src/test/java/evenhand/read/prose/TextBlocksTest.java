package evenhand.read.prose;

import static org.assertj.core.api.Assertions.assertThat;

import evenhand.read.BlockList;
import evenhand.read.Blocks;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextBlocksTest {
  private static Blocks read(String text) throws Exception {
    return ProseBlocks.read(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void oneParagraphALine() throws Exception {
    String text =
        """
        Staying safe

        1. The work of local services in keeping children in Westmarch safe is good, and in most respects it has been so for some years, as partners and children told inspectors.

        2. The partnership has a plan that it follows. Social workers visit children when they should, and managers see that they do; the plan lacks only a measure of what changes for the children in the

        care of the council. It is reviewed every year.

        The council should:

        - publish its plan
        - name who leads it.
          - by spring
        """;
    assertThat(BlockList.of(read(text)))
        .isEqualTo(
            """
            # Staying safe
            p [1] The work of local services in keeping children in Westmarch safe is good, and in most respects it has been so for some years, as partners and children told inspectors.
            p [2] The partnership has a plan that it follows. Social workers visit children when they should, and managers see that they do; the plan lacks only a measure of what changes for the children in the care of the council. It is reviewed every year.
            p The council should:
            -1 publish its plan
            -1 name who leads it.
            -2 by spring\
            """);
  }

  /// As a tool writes it that keeps neither marks nor the place of a number on its line.
  @Test
  void aNumberOnALineOfItsOwnIsItsParagraphs() throws Exception {
    String text =
        """
        Being healthy

        1.

        The work of local services in Westmarch in securing the health of
        children is good.

        2.

        Teams share what they know, and every plan names the person who is
        responsible for it.
        """;
    assertThat(BlockList.of(read(text)))
        .isEqualTo(
            """
            # Being healthy
            p [1] The work of local services in Westmarch in securing the health of children is good.
            p [2] Teams share what they know, and every plan names the person who is responsible for it.\
            """);
  }

  @Test
  void aListBelowAColonIsOneThoughItsBulletsAreLost() throws Exception {
    String text =
        """
        The partnership in Westmarch has done what it said it would do in the
        plan. The council should:

              publish its plan and say who leads each part of it before
              the spring

              name a person for every child

        It should do so soon, because families wait for much too long to be told.
        """;
    assertThat(BlockList.of(read(text)))
        .isEqualTo(
            """
            p The partnership in Westmarch has done what it said it would do in the plan. The council should:
            -1 publish its plan and say who leads each part of it before the spring
            -1 name a person for every child
            p It should do so soon, because families wait for much too long to be told.\
            """);
  }

  @Test
  void pageNumbersAreLeftOutThoughNoFormFeedPartsThePages() throws Exception {
    var text = new StringBuilder();
    for (int page = 1; page <= 5; page++) {
      for (int line = 0; line < 11; line++) {
        text.append("Westmarch has a plan, and all who work with children know what it\n");
      }
      text.append("\n                             %d\n".formatted(page));
      text.append("Inspection report: Westmarch\n");
    }
    assertThat(BlockList.of(read(text.toString())))
        .doesNotContainPattern("\\d")
        .doesNotContain("Inspection report");
  }

  @Test
  void aTableGoesOnBelowAPageBreak() throws Exception {
    String text =
        """
        Grades awarded:

                                              Local services    Council    Health
                                              overall           services   services
        Being healthy                         4
        Enjoying and achieving                2

                                        9
        \fCapacity to improve                   3                 3
        Children's services                                     2
        The health service for children                                    3
        """;
    assertThat(read(text).blocks().getLast().rows())
        .containsExactly(
            List.of("", "Local services overall", "Council services", "Health services"),
            List.of("Being healthy", "4", "", ""),
            List.of("Enjoying and achieving", "2", "", ""),
            List.of("Capacity to improve", "3", "3", ""),
            List.of("Children's services", "", "2", ""),
            List.of("The health service for children", "", "", "3"));
  }

  @Test
  void hardWrappedLinesAndPages() throws Exception {
    String text =
        """
        Westmarch inspection report                                    1
        Being healthy
        1.   The work of local services in securing the health of children is
             good. Partner agencies plan well together, and the multi-
             agency teams reach families early.

        2.   Teams share what they know. Their work is well co-
             ordinated and their multi-agency plans are known to all who need
             them; each plan names the person who is responsible for all that
        \fWestmarch inspection report                                    2
             it sets out to do in the coming year.
             •   first, waiting times
             •   then the number of families that are
                 seen again
        3.   Last, costs are low.
        \fWestmarch inspection report                                    3
        4.   Records are kept with care.
        """;
    Blocks blocks = read(text);
    assertThat(BlockList.of(blocks))
        .isEqualTo(
            """
            # Being healthy
            p [1] The work of local services in securing the health of children is good. Partner agencies plan well together, and the multi-agency teams reach families early.
            p [2] Teams share what they know. Their work is well co-ordinated and their multi-agency plans are known to all who need them; each plan names the person who is responsible for all that it sets out to do in the coming year.
            -1 first, waiting times
            -1 then the number of families that are seen again
            p [3] Last, costs are low.
            p [4] Records are kept with care.\
            """);
    assertThat(blocks.pages()).isEqualTo(3);
    var broken = blocks.blocks().get(2);
    assertThat(broken.page()).isEqualTo(1);
    assertThat(broken.text().substring(broken.breaks().getFirst().at())).startsWith("it sets out");
    assertThat(broken.breaks().getFirst().page()).isEqualTo(2);
  }

  @Test
  void tablesWithTabs() throws Exception {
    String text =
        """
        Grades

        \tLocal services overall\tCouncil services\tHealth services
        Being healthy\t3\t\t
        Capacity to improve\t3\t2\t
        The health service for children\t\t\t4

        4: outstanding; 3: good; 2: adequate; 1: inadequate
        """;
    assertThat(BlockList.of(read(text)))
        .isEqualTo(
            """
            # Grades
            table  | Local services overall | Council services | Health services / Being healthy | 3 |  |  / Capacity to improve | 3 | 2 |  / The health service for children |  |  | 4
            p 4: outstanding; 3: good; 2: adequate; 1: inadequate\
            """);
  }

  @Test
  void tablesInColumnsOfSpaces() throws Exception {
    String text =
        """
        Grades

                                       Local services      Council       Health
                                          overall          services      services
        Being healthy                        3
        Achieving economic                   2
        well-being
        Capacity to improve                  3                2
        The health service                                                  4

        Major strengths                          Important weaknesses
        Early help reaches families.             Too few foster homes in the
        Staff know their children well           north of the county.
        and stay with them.                      Slow reviews.
        """;
    assertThat(BlockList.of(read(text)))
        .isEqualTo(
            """
            # Grades
            table  | Local services overall | Council services | Health services / Being healthy | 3 |  |  / Achieving economic well-being | 2 |  |  / Capacity to improve | 3 | 2 |  / The health service |  |  | 4
            table Major strengths | Important weaknesses / Early help reaches families. Staff know their children well and stay with them. | Too few foster homes in the north of the county. Slow reviews.\
            """);
    assertThat(read(text).blocks().getLast().rows().get(1).getFirst())
        .isEqualTo(
            "Early help reaches families.\nStaff know their children well and stay with them.");
  }

  @Test
  void aLetter() throws Exception {
    String text =
        """
        12 May 2007

        Ms Ada Marsh
        Director of Children's Services
        Westmarch Council
        The Old Hall

        Dear Ms Marsh

        Annual assessment of services for children in Westmarch

        This letter sums up what we found this year. It follows the visit in spring and the evidence that you and your partners sent us before it; we thank all who took part.

        Being healthy Grade 3

        Yours sincerely

        Nell Harrow
        Divisional Manager

        Local Services
        """;
    assertThat(BlockList.of(read(text)))
        .isEqualTo(
            """
            p 12 May 2007
            p Ms Ada Marsh
            p Director of Children's Services
            p Westmarch Council
            p The Old Hall
            p Dear Ms Marsh
            # Annual assessment of services for children in Westmarch
            p This letter sums up what we found this year. It follows the visit in spring and the evidence that you and your partners sent us before it; we thank all who took part.
            # Being healthy Grade 3
            p Yours sincerely
            p Nell Harrow
            p Divisional Manager
            p Local Services\
            """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-16", "windows-1252"})
  void whateverItsCharset(String charset) throws Exception {
    String text = "Staying safe\n\nChildren’s views – all of them – are heard at “Café Olé”.\n";
    var blocks = ProseBlocks.read(text.getBytes(Charset.forName(charset)));
    assertThat(BlockList.of(blocks))
        .isEqualTo("# Staying safe\np Children’s views – all of them – are heard at “Café Olé”.");
  }

  @Test
  void bulletsOfManyKinds() throws Exception {
    String text =
        "The council should:\n\n• act\n– plan\n▪ check\n\uf0b7 name\n* write\n(a) first\n(b) second\n";
    assertThat(BlockList.of(read(text)))
        .isEqualTo(
            """
            p The council should:
            -1 act
            -2 plan
            -3 check
            -4 name
            -5 write
            -6 [a] first
            -6 [b] second\
            """);
  }
}
