package evenhand.app;

import evenhand.cli.EvenhandCommand;
import evenhand.cli.Settings;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import picocli.CommandLine;

/// Starts the command line.
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.setOut(utf8(FileDescriptor.out));
    System.setErr(utf8(FileDescriptor.err));
    System.exit(run(args));
  }

  static int run(String... args) {
    var command = new CommandLine(new EvenhandCommand());
    return command.execute(args);
  }

  static Settings settings(String dataOption) {
    Path home = Home.find();
    String data = dataOption.isBlank() ? System.getenv("EVENHAND_DATA") : dataOption;
    return new Settings(
        home, data == null || data.isBlank() ? home.resolve("data") : Path.of(data));
  }

  private static PrintStream utf8(FileDescriptor to) {
    return new PrintStream(new FileOutputStream(to), true, StandardCharsets.UTF_8);
  }
}
