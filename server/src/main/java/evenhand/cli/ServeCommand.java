package evenhand.cli;

import evenhand.http.Server;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `evenhand serve`: the server alone.
@Command(
    name = "serve",
    description = "Serves the web application on 127.0.0.1 and prints its address.",
    mixinStandardHelpOptions = true)
public final class ServeCommand implements Callable<Integer> {
  private final Parts parts;
  private final Console console;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "the port, 0 for any (otherwise " + Server.PORT + " or the next free one)")
  private @Nullable Integer port;

  /// For the launcher: what is loaded until the first search is answered, it keeps prepared.
  @Option(
      names = "--rehearse",
      hidden = true,
      description = "imports a report, answers one search and stops")
  private boolean rehearsing;

  @Spec private @Nullable CommandSpec spec;

  public ServeCommand(Parts parts, Console console) {
    this.parts = parts;
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    if (port != null && (port < 0 || port > 0xffff)) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(), "--port must be between 0 and 65535");
    }
    if (rehearsing) {
      Rehearsal.of(parts, console);
    } else {
      Serving.untilStopped(parts.server(port), console);
    }
    return 0;
  }
}
