package evenhand.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicalEvaluationTest {
  @TempDir Path folder = Path.of("");

  @Test
  void countsWhatWasJudgedAndSaysWhatWasNot() throws Exception {
    Path judgements = folder.resolve("topical.tsv");
    Files.writeString(
        judgements,
        """
        query\treport\tparagraph\trelevant
        q1\tnorbridge_2021-03-04\ts3p1\tyes
        q1\tnorbridge_2021-03-04\ts3p2\tpartly
        q2\tnorbridge_2021-03-04\ts3p1\tno
        """);
    Path answers = folder.resolve("answers.jsonl");
    Files.writeString(
        answers,
        """
        {"id":"q1","hits":[{"file":"norbridge_2021-03-04.pdf","paragraph":"s3p1"},{"file":"norbridge_2021-03-04.pdf","paragraph":"s3p2"}]}
        {"id":"q2","hits":[{"file":"norbridge_2021-03-04.pdf","paragraph":"s3p1"},{"file":"norbridge_2021-03-04.pdf","paragraph":"s9p9"}]}
        """);

    var out = new ByteArrayOutputStream();
    TopicalEvaluation.run(answers, judgements, new PrintStream(out, true, StandardCharsets.UTF_8));

    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            """
            query                 relevant  partly  unjudged  hits
            q1                           1       1         0     2
            q2                           0       0         1     2
            all                          1       1         1     4

            precision at 10: 0.250; with those partly relevant 0.500
            """);
  }
}
