package evenhand.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// The root of the command line; what is not built yet is not listed.
@Command(
    name = "evenhand",
    description = "Helps inspectors write reports and helps their reviewers trust them, offline.",
    mixinStandardHelpOptions = true,
    version = "Evenhand " + EvenhandCommand.VERSION,
    synopsisSubcommandLabel = "COMMAND")
public final class EvenhandCommand {
  public static final String VERSION = "0.1.0";

  /// Where the index, the database and the originals live.
  @Option(
      names = "--data",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description =
          "the folder of the index, the database and the originals"
              + " (otherwise EVENHAND_DATA, otherwise data/ beside the launcher)")
  String data = "";

  public String data() {
    return data;
  }
}
