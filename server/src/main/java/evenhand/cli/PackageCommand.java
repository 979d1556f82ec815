package evenhand.cli;

import evenhand.distribution.Distribution;
import evenhand.distribution.Distribution.Packed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `evenhand package`: what is built here, as one archive for machines with only a JDK.
@Command(
    name = "package",
    description =
        "Writes one archive that runs on another machine with only a JDK, with its checksums, its"
            + " bill of materials and the licences of all that is in it.",
    mixinStandardHelpOptions = true)
public final class PackageCommand implements Callable<Integer> {
  @Option(
      names = "--to",
      paramLabel = "DIR",
      description = "the folder to write it into (otherwise target/package)")
  private @Nullable Path folder;

  private final Parts parts;
  private final Console console;

  public PackageCommand(Parts parts, Console console) {
    this.parts = parts;
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    Path home = parts.settings().home();
    Path to = folder == null ? home.resolve("target/package") : folder;
    Packed packed = new Distribution(home, EvenhandCommand.VERSION).writeTo(to);
    console.out().println(packed.file());
    console
        .err()
        .println(
            "%,d MB, %,d files, %,d works of others, each with its licence in THIRD-PARTY.md. SHA-256 %s"
                .formatted(
                    Files.size(packed.file()) >> 20,
                    packed.files(),
                    packed.components(),
                    packed.sum()));
    return 0;
  }
}
