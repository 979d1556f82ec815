package evenhand.cli;

import evenhand.suggest.wording.JudgingWord;
import evenhand.suggest.wording.Suggester;
import evenhand.suggest.wording.Suggestion;
import evenhand.suggest.wording.Wordings;
import evenhand.suggest.wording.Writing;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Wording for the next sentence.
@Command(
    name = "suggest",
    description = {
      "Offers published sentences for what is being written, names blanked, each with its source.",
      "Give the text of one place, or a file of many."
    })
public final class SuggestCommand implements Callable<Integer> {
  @Option(names = "--text", paramLabel = "TEXT", description = "the paragraph so far")
  @Nullable String text;

  @Option(names = "--aspect", paramLabel = "ID", description = "the aspect it is about")
  @Nullable String aspect;

  @Option(names = "--grade", paramLabel = "ID", description = "the grade the aspect is to have")
  @Nullable String grade;

  @Option(names = "--form", paramLabel = "ID", description = "the form of the report")
  @Nullable String form;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "5",
      description = "the most suggestions (default: ${DEFAULT-VALUE})")
  int limit = 5;

  @Option(
      names = "--contexts",
      paramLabel = "FILE",
      description =
          "a file of places, one JSON object a line: {\"id\",\"text\",\"aspect\",\"grade\",\"form\"}")
  @Nullable Path contexts;

  @Option(names = "--json", description = "print JSON, one object a line")
  boolean json;

  @Spec @Nullable CommandSpec spec;

  private final Parts parts;
  private final Console console;

  public SuggestCommand(Parts parts, Console console) {
    this.parts = parts;
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    if ((text == null) == (contexts == null)) {
      throw wrong("give either --text TEXT or --contexts FILE");
    }
    if (contexts != null && !json) {
      throw wrong("--contexts answers as JSON only: add --json");
    }
    if (limit < 1) {
      throw wrong("--limit must be 1 or more");
    }
    return contexts == null ? one(String.valueOf(text)) : many(contexts);
  }

  private int one(String written) throws Exception {
    Wordings found = parts.suggester().of(new Writing(written, aspect, grade, form, limit));
    if (json) {
      console.out().println(Answers.json(found));
    } else {
      print(found);
    }
    return 0;
  }

  private int many(Path file) throws Exception {
    Suggester suggester = parts.suggester();
    for (ContextLine line : ContextLine.read(file, this::wrong)) {
      var writing =
          new Writing(
              line.text(),
              line.aspect() == null ? aspect : line.aspect(),
              line.grade() == null ? grade : line.grade(),
              line.form() == null ? form : line.form(),
              limit);
      Wordings found = suggester.of(writing);
      var answer = new LinkedHashMap<String, Object>();
      answer.put("id", line.id());
      answer.put("suggestions", found.suggestions());
      answer.put("millis", found.millis());
      console.out().println(Answers.json(answer));
    }
    return 0;
  }

  private void print(Wordings found) {
    if (found.judgement() != null) {
      console.out().println("Stating the grade: " + found.judgement().text());
      console.out().println();
    }
    for (Suggestion suggestion : found.suggestions()) {
      console.out().println("- " + suggestion.hit().text());
      console.out().println("  " + Answers.source(suggestion.hit()));
    }
    for (JudgingWord word : found.words()) {
      console
          .out()
          .printf(
              "%n“%s”: or %s%n",
              word.use().word(),
              String.join(", ", word.alternatives().stream().map(each -> each.word()).toList()));
    }
  }

  private ParameterException wrong(String message) {
    if (spec == null) {
      throw new IllegalStateException("used without a command line");
    }
    return new ParameterException(spec.commandLine(), message);
  }
}
