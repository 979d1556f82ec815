package evenhand.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import evenhand.form.FormLibrary;
import evenhand.read.ReportReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ParseCommandTest {
  private static final Path CORPUS = Path.of(System.getProperty("evenhand.home"), "corpus");

  @TempDir Path folder = Path.of("");

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... args) throws Exception {
    var reader = new ReportReader(FormLibrary.read(CORPUS.resolve("forms")));
    // Parse needs the one part; any other it asked for would fail the test.
    Parts parts =
        (Parts)
            Proxy.newProxyInstance(
                Parts.class.getClassLoader(),
                new Class<?>[] {Parts.class},
                (proxy, method, values) -> {
                  assertThat(method.getName()).isEqualTo("reportReader");
                  return reader;
                });
    var console = new Console(stream(out), stream(err));
    return new CommandLine(new ParseCommand(parts, console)).execute(args);
  }

  private static PrintStream stream(ByteArrayOutputStream to) {
    return new PrintStream(to, true, StandardCharsets.UTF_8);
  }

  private List<JsonNode> lines() throws Exception {
    var nodes = new java.util.ArrayList<JsonNode>();
    for (String line : out.toString(StandardCharsets.UTF_8).lines().toList()) {
      nodes.add(new JsonMapper().readTree(line));
    }
    return nodes;
  }

  private String empty() throws Exception {
    return Files.createFile(folder.resolve("empty.pdf")).toString();
  }

  private static String sample() throws Exception {
    try (var files = Files.list(CORPUS.resolve("samples"))) {
      return files
          .filter(f -> f.toString().endsWith("-ilacs.md"))
          .sorted()
          .findFirst()
          .orElseThrow()
          .toString();
    }
  }

  @Test
  void aLineAFileInTheOrderGivenAndOneForARefusedOne() throws Exception {
    assertThat(run("--json", empty(), sample())).isEqualTo(1);
    List<JsonNode> lines = lines();
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0).at("/error/code").asText()).isEqualTo("empty-file");
    assertThat(lines.get(0).get("file").asText()).isEqualTo("empty.pdf");
    assertThat(lines.get(1).get("sections")).isNotEmpty();
  }

  @Test
  void theFieldsAreTheContracts() throws Exception {
    assertThat(run("--json", sample())).isZero();
    JsonNode report = lines().getFirst();
    assertThat(report.fieldNames())
        .toIterable()
        .contains(
            "file",
            "report",
            "form",
            "title",
            "authority",
            "published",
            "reference",
            "scale",
            "grades",
            "sections",
            "recommendations",
            "warnings");
    JsonNode section = report.get("sections").get(0);
    assertThat(section.fieldNames())
        .toIterable()
        .contains("id", "heading", "level", "part", "aspect", "grade", "paragraphs");
    assertThat(
            report.get("published").isNull()
                || report.get("published").asText().matches("\\d{4}-\\d{2}-\\d{2}"))
        .isTrue();
  }

  @Test
  void withoutJsonAnOutlineIsPrintedAndRefusalsGoToTheOtherStream() throws Exception {
    assertThat(run(sample(), empty())).isEqualTo(1);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("paragraphs")
        .doesNotContain("empty.pdf");
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("empty.pdf: This file is empty.");
  }
}
