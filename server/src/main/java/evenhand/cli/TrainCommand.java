package evenhand.cli;

import evenhand.form.CorpusException;
import evenhand.form.Form;
import evenhand.form.FormLibrary;
import evenhand.grading.SentenceVectors;
import evenhand.grading.Trainer;
import evenhand.read.ReportReader;
import evenhand.read.UnreadableReportException;
import evenhand.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Learns to read grades from graded reports.
@Command(
    name = "train",
    description = "Learns from graded reports which grade a narrative speaks for.")
public final class TrainCommand implements Callable<Integer> {
  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "graded reports, or folders of them")
  List<Path> paths = List.of();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "where to write the weights (otherwise models/grading)")
  @Nullable Path out;

  @Option(
      names = "--seed",
      defaultValue = "1",
      description =
          "decides which authorities are learned from together; ${DEFAULT-VALUE} by default")
  long seed;

  @Mixin VectorOptions vectors = new VectorOptions();

  private final Parts parts;
  private final Console console;

  public TrainCommand(Parts parts, Console console) {
    this.parts = parts;
    this.console = console;
  }

  @Override
  public Integer call() throws CorpusException, IOException {
    FormLibrary forms = parts.forms();
    @Nullable SentenceVectors source = vectors.source(parts, console);
    Trainer trainer = Trainer.of(parts.settings().corpus(), source, seed);
    boolean refused = !addAll(trainer, forms);
    console.err().printf("%d graded narratives%n", trainer.narratives());
    if (!vectors.countsOnly && !trainer.isFull()) {
      console.err().println("too few for vectors: learning from counted words alone");
    }
    Path folder = out == null ? parts.settings().models().resolve("grading") : out;
    trainer.train(folder, source == null ? "" : parts.judgingEmbedder().fingerprint());
    console.err().printf("wrote %s%n", folder);
    return refused ? 1 : 0;
  }

  private boolean addAll(Trainer trainer, FormLibrary forms) throws CorpusException, IOException {
    ReportReader reader = parts.reportReader();
    boolean all = true;
    for (Path file : files()) {
      try {
        Report report = reader.read(file);
        Optional<Form> form = Optional.ofNullable(report.form()).flatMap(forms::form);
        form.ifPresent(known -> trainer.add(report, known));
      } catch (UnreadableReportException e) {
        all = false;
        console.err().println("%s: %s".formatted(file.getFileName(), e.getMessage()));
      }
    }
    return all;
  }

  /// In the order of their names, so that the same folder is learned the same way everywhere.
  private List<Path> files() throws IOException {
    var files = new ArrayList<Path>();
    for (Path path : paths) {
      try (Stream<Path> below = Files.walk(path)) {
        below.filter(Files::isRegularFile).sorted().forEach(files::add);
      }
    }
    return files;
  }
}
