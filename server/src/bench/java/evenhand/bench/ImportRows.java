package evenhand.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import evenhand.cli.Parts;
import evenhand.index.PassageBlock;
import evenhand.library.Library;
import evenhand.store.ImportedReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A whole import in a process of its own, from its start to its end, beside embedding alone of the
/// very texts that it embedded.
final class ImportRows {
  private static final Pattern SECONDS = Pattern.compile("seconds ([\\d.Ee-]+)");
  private static final double MOST_MEGABYTES = 1_200;

  private ImportRows() {}

  static List<String> command(Setup setup) throws IOException {
    var command = new ArrayList<String>(List.of("import"));
    Setup.drawn(setup.sources(), setup.quick() ? 2 : Integer.MAX_VALUE)
        .forEach(file -> command.add(file.toString()));
    return command;
  }

  static List<Row> of(Setup setup) throws Exception {
    var imports = new ArrayList<Double>();
    var alone = new ArrayList<Double>();
    var reproducible = new ArrayList<Double>();
    var peak = new ArrayList<Double>();
    List<String> command = command(setup);
    Path data = setup.scratch().resolve("data");
    int texts = 0;
    for (int run = 0; run < setup.runs(); run++) {
      delete(data);
      setup.told().printf("import %d of %d …%n", run + 1, setup.runs());
      Child.Ended ended = Child.evenhand(setup, data, command);
      if (ended.status() > 1) {
        throw new IOException("the import failed: " + ended.said());
      }
      imports.add(ended.seconds());
      peak.add(ended.peakMegabytes());
      Path file = setup.scratch().resolve("texts.json");
      texts = write(texts(setup, data), file);
      alone.add(embeddingAlone(setup, file, PlainOnnx.FASTEST));
      reproducible.add(embeddingAlone(setup, file, PlainOnnx.REPRODUCIBLE));
      Files.delete(file);
    }
    return List.of(
        new Row(
            Group.IMPORT,
            "%d files".formatted(command.size() - 1),
            "s",
            new Sample(imports),
            "embedding alone of the same texts, ONNX Runtime directly, in batches",
            new Sample(alone),
            Bar.atMost(1.3),
            "%,d different texts; the import's whole process, the embedding without its start"
                .formatted(texts)),
        new Row(
            Group.IMPORT,
            "%d files".formatted(command.size() - 1),
            "s",
            new Sample(imports),
            "the same, one text a run, so that vectors are reproducible as ours",
            new Sample(reproducible),
            null,
            ""),
        Row.limited(
            Group.IMPORT, "most memory", "MB resident", new Sample(peak), MOST_MEGABYTES));
  }

  private static Set<String> texts(Setup setup, Path data) throws Exception {
    var texts = new LinkedHashSet<String>();
    try (Parts parts = setup.parts(data)) {
      Library library = parts.library();
      for (ImportedReport each : library.reports()) {
        PassageBlock.of(library.report(each.report()).orElseThrow())
            .forEach(block -> texts.addAll(block.texts()));
      }
    }
    return texts;
  }

  private static int write(Set<String> texts, Path file) throws IOException {
    new ObjectMapper().writeValue(file.toFile(), texts);
    return texts.size();
  }

  private static double embeddingAlone(Setup setup, Path texts, int batch) throws Exception {
    setup.told().println("embedding alone …");
    List<String> arguments = 
        List.of(setup.models().toString(), texts.toString(), Integer.toString(batch));
    Child.Ended ended =
        Child.run(setup, Child.java(setup, List.of("-Xmx1g"), PlainOnnx.class, arguments));
    Matcher seconds = SECONDS.matcher(ended.said());
    if (!seconds.find()) {
      throw new IOException("embedding alone failed: " + ended.said());
    }
    return Double.parseDouble(seconds.group(1));
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
