package evenhand.app;

import evenhand.cli.BackupCommand;
import evenhand.cli.CheckCommand;
import evenhand.cli.CompleteCommand;
import evenhand.cli.Console;
import evenhand.cli.EvaluateCommand;
import evenhand.cli.ImportCommand;
import evenhand.cli.PackageCommand;
import evenhand.cli.ParseCommand;
import evenhand.cli.Parts;
import evenhand.cli.PhraseCommand;
import evenhand.cli.RestoreCommand;
import evenhand.cli.SearchCommand;
import evenhand.cli.ServeCommand;
import evenhand.cli.StartCommand;
import evenhand.cli.SuggestCommand;
import evenhand.cli.TrainCommand;
import evenhand.cli.VerifyCommand;
import java.util.ArrayList;
import java.util.List;

/// The commands there are, in the order `--help` lists them.
final class Commands {
  private Commands() {}

  /// Each a picocli command; its name stands in its annotation.
  static List<Object> of(Parts parts, Console console) {
    var commands =
        new ArrayList<Object>(
            List.of(
                new StartCommand(parts, console),
                new ServeCommand(parts, console),
                new ParseCommand(parts, console),
                new CheckCommand(parts, console),
                new ImportCommand(parts, console),
                new SearchCommand(parts, console),
                new PhraseCommand(parts, console),
                new SuggestCommand(parts, console),
                new CompleteCommand(parts, console),
                new BackupCommand(parts, console),
                new RestoreCommand(parts, console),
                new VerifyCommand(parts, console),
                new TrainCommand(parts, console),
                EvaluateCommand.with(parts, console)));
    if (!parts.settings().isPacked()) {
      commands.add(new PackageCommand(parts, console));
    }
    return commands;
  }
}
