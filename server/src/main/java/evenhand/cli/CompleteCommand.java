package evenhand.cli;

import evenhand.suggest.completion.Completer;
import evenhand.suggest.completion.Completion;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Inline completion.
@Command(
    name = "complete",
    description = {
      "Says how texts being typed would go on, where the imported reports leave little doubt.",
      "Never a judging word, a degree, a figure or a name."
    })
public final class CompleteCommand implements Callable<Integer> {
  @Option(
      names = "--contexts",
      required = true,
      paramLabel = "FILE",
      description = "what stands before the cursor, one JSON object a line: {\"id\",\"text\"}")
  Path contexts = Path.of("");

  @Option(names = "--json", required = true, description = "print JSON, one object a line")
  boolean json;

  @Spec @Nullable CommandSpec spec;

  private final Parts parts;
  private final Console console;

  public CompleteCommand(Parts parts, Console console) {
    this.parts = parts;
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    var lines = ContextLine.read(contexts, this::wrong);
    Completer completer = parts.completer();
    completer.learn();
    for (ContextLine line : lines) {
      Completion found = completer.complete(line.text());
      var answer = new LinkedHashMap<String, Object>();
      answer.put("id", line.id());
      answer.put("completion", found.completion());
      answer.put("confidence", found.confidence());
      answer.put("millis", found.millis());
      console.out().println(Answers.json(answer));
    }
    return 0;
  }

  private ParameterException wrong(String message) {
    if (spec == null) {
      throw new IllegalStateException("used without a command line");
    }
    return new ParameterException(spec.commandLine(), message);
  }
}
