package evenhand.cli;

import java.io.PrintStream;

/// Where a command prints: results on `out`, everything else on `err`.
public record Console(PrintStream out, PrintStream err) {}
