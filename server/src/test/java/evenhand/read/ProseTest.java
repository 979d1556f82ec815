package evenhand.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import evenhand.form.FormLibrary;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What fits no form is kept if it is prose, and refused with a reason if it plainly is none.
class ProseTest {
  private static final ReportReader READER = new ReportReader(FormLibrary.of(List.of()));

  private static final String PROSE =
      """
      Children in Norbridge get help from people who stay. The town has kept its workers for longer
      than its neighbours, and families say that this matters to them more than any plan does.

      Where help comes late, it is because a board next door does not pass on what it knows. Leaders
      have seen this for themselves and have begun to act. They have yet to say by when.
      """;

  private static String refusal(String text) {
    var refused =
        catchThrowableOfType(
            UnreadableReportException.class,
            () -> READER.read("a.txt", text.getBytes(StandardCharsets.UTF_8)));
    assertThat(refused).as(text.substring(0, Math.min(40, text.length()))).isNotNull();
    assertThat(refused.code()).isEqualTo("no-report");
    return String.valueOf(refused.getMessage());
  }

  @Test
  void proseOfNoFormIsKeptAndSaidToHaveNone() throws Exception {
    var report = READER.read("a.txt", PROSE.getBytes(StandardCharsets.UTF_8));
    assertThat(report.form()).isNull();
    assertThat(report.score()).isZero();
    assertThat(report.warnings()).anyMatch(w -> w.startsWith("form:"));
  }

  @Test
  void aFewWordsAreNoReport() {
    assertThat(refusal("Ring the office about Tuesday.")).contains("only 5 words");
  }

  @Test
  void aProgramIsNoReport() {
    String program =
        """
        // Adds one. Nothing else is done here, and nothing should be.
        public static int next(int value) { int[] all = new int[] {value, 1}; return all[0] + all[1]; }
        if (value == 3 && other != 4) { list.add(new Thing<String>(value)); /* why */ }
        """;
    assertThat(refusal(program.repeat(6))).contains("signs");
  }

  @Test
  void aTableOfDataIsNoReport() {
    assertThat(refusal("name,place,count\nAda,Norbridge,3\nBo,Redmarsh,12\n".repeat(30)))
        .contains("sentences");
  }

  @Test
  void aListOfNamesIsNoReport() {
    assertThat(refusal("Ada Quill\nBo Marsh\nCy Thorn\n".repeat(30))).contains("sentences");
  }
}
