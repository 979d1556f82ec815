package evenhand.app;

import evenhand.cli.Console;
import evenhand.cli.EvenhandCommand;
import evenhand.cli.Settings;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import picocli.CommandLine;

/// Starts the command line.
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    var console = new Console(utf8(FileDescriptor.out), utf8(FileDescriptor.err));
    System.setOut(console.out());
    System.setErr(console.err());
    System.exit(run(console, args));
  }

  static int run(Console console, String... args) {
    var root = new EvenhandCommand();
    try (var parts = new Wiring(() -> settings(root.data()), console.err())) {
      // Also on SIGTERM and Ctrl-C: a server lets its running saves finish, files are closed.
      Runtime.getRuntime().addShutdownHook(new Thread(parts::close, "stop"));
      return commandLine(root, parts, console).execute(args);
    }
  }

  private static CommandLine commandLine(EvenhandCommand root, Wiring parts, Console console) {
    var line = new CommandLine(root);
    Commands.of(parts, console).forEach(line::addSubcommand);
    return line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
        .setExecutionExceptionHandler(
            // What a command runs into because it is being stopped is nobody's concern.
            (e, command, parsed) -> parts.isClosed() ? 1 : Failures.tell(console, e));
  }

  private static Settings settings(String dataOption) {
    Path home = Home.find();
    String data = dataOption.isBlank() ? System.getenv("EVENHAND_DATA") : dataOption;
    return new Settings(
        home, data == null || data.isBlank() ? home.resolve("data") : Path.of(data));
  }

  private static PrintStream utf8(FileDescriptor to) {
    return new PrintStream(new FileOutputStream(to), true, StandardCharsets.UTF_8);
  }
}
