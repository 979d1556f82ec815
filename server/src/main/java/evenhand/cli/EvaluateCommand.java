package evenhand.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// Measures quality; each measure is a command of its own.
@Command(
    name = "evaluate",
    description = "Measures how well Evenhand reads, finds, grades and checks.",
    synopsisSubcommandLabel = "MEASURE")
public final class EvaluateCommand {
  /// This command with its measures.
  public static CommandLine with(Parts parts, Console console) {
    return new CommandLine(new EvaluateCommand())
        .addSubcommand(new EvaluateReadingCommand(parts, console))
        .addSubcommand(new EvaluateRetrievalCommand(parts, console))
        .addSubcommand(new EvaluateTopicalCommand(parts, console))
        .addSubcommand(new EvaluateCompletionCommand(parts, console))
        .addSubcommand(new EvaluateWordingCommand(parts, console))
        .addSubcommand(new EvaluateOriginalityCommand(parts, console))
        .addSubcommand(new EvaluateSamplesCommand(parts, console))
        .addSubcommand(new EvaluateSpeedCommand(parts, console))
        .addSubcommand(new EvaluateJudgementCommand(parts, console))
        .addSubcommand(new EvaluateGradingCommand(parts, console))
        .addSubcommand(new EvaluatePolarityCommand(parts, console))
        .addSubcommand(new EvaluateCheckTimesCommand(parts, console))
        .addSubcommand(new EvaluateChecksCommand(parts, console))
        .addSubcommand(new EvaluateLanguageCommand(parts, console));
  }
}
