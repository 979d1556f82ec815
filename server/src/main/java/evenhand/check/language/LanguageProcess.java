package evenhand.check.language;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import evenhand.check.style.LanguageRules;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The process that knows English. It takes some five seconds until it answers for the first time;
/// it ends when this is closed, and also when this process dies, for then its input ends. One
/// thread at a time; only [#close] may come from another.
final class LanguageProcess implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<List<Slip>> SLIPS = new TypeReference<>() {};

  /// Enough for its dictionaries and a long paragraph; it bounds what it may ever take.
  private static final String MEMORY = "-Xmx256m";

  private final Process process;
  private final BufferedWriter to;
  private final BufferedReader from;

  private LanguageProcess(Process process) {
    this.process = process;
    to = process.outputWriter(StandardCharsets.UTF_8);
    from = process.inputReader(StandardCharsets.UTF_8);
  }

  /// @param app the folder that holds its program and, in `lib`, its libraries
  static boolean isIn(Path app) {
    return Files.isRegularFile(app.resolve("evenhand-language.jar"));
  }

  static LanguageProcess start(Path app, LanguageRules rules) throws IOException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    String classes = app.resolve("*") + File.pathSeparator + app.resolve("lib").resolve("*");
    var builder =
        new ProcessBuilder(
            java.toString(),
            MEMORY,
            "-XX:+UseSerialGC",
            "-Djava.awt.headless=true",
            "-cp",
            classes,
            "evenhand.language.Main");
    // What its libraries print may quote a text, and no text goes to a log.
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    var started = new LanguageProcess(builder.start());
    Map<String, Set<String>> wanted =
        Map.of("categories", rules.categories(), "rules", rules.rules(), "off", rules.off());
    started.write(JSON.writeValueAsString(wanted));
    return started;
  }

  List<Slip> read(String text) throws IOException {
    write(JSON.writeValueAsString(text));
    String answer = from.readLine();
    if (answer == null) {
      throw new EOFException("the process that reads language has ended");
    }
    return JSON.readValue(answer, SLIPS);
  }

  private void write(String line) throws IOException {
    to.write(line);
    to.write('\n');
    to.flush();
  }

  /// It holds nothing that could be lost.
  @Override
  public void close() {
    process.destroyForcibly();
  }
}
