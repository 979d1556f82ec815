package evenhand.cli;

import evenhand.library.ImportListener;
import evenhand.library.ImportProgress;
import evenhand.library.Verification;
import evenhand.library.Verification.Fault;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `evenhand verify`: whether database, kept files and index agree.
@Command(
    name = "verify",
    description =
        "Holds the database, the kept files and the index of the data folder against each other.",
    mixinStandardHelpOptions = true)
public final class VerifyCommand implements Callable<Integer> {
  @Option(names = "--repair", description = "make anew what can be made anew")
  private boolean repair;

  private final Parts parts;
  private final Console console;

  public VerifyCommand(Parts parts, Console console) {
    this.parts = parts;
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    var verification =
        new Verification(
            parts.folder(),
            parts.database(),
            parts.reportReader()::read,
            parts.modelFingerprint(),
            parts::embedder,
            repair,
            new Bar(new ProgressBar(console.err())));
    List<Fault> faults = verification.run();
    for (Fault fault : faults) {
      console
          .out()
          .println(
              "%s: %s%s".formatted(fault.where(), fault.what(), fault.mended() ? " (mended)" : ""));
    }
    long left = faults.stream().filter(fault -> !fault.mended()).count();
    console.err().println(summary(faults.size(), left));
    return left == 0 ? 0 : 1;
  }

  private String summary(int found, long left) {
    if (found == 0) {
      return "All is as it should be.";
    }
    String hint = repair || left == 0 ? "" : " With --repair, what can be made anew is.";
    return "%,d faults found, %,d left.%s".formatted(found, left, hint);
  }

  private record Bar(ProgressBar bar) implements ImportListener {
    @Override
    public void progressed(ImportProgress progress) {
      if (bar.isDrawn()) {
        bar.draw(progress.done(), progress.total(), "");
        if (progress.done() == progress.total()) {
          bar.clear();
        }
      }
    }
  }
}
