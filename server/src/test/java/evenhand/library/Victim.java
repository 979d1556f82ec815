package evenhand.library;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/// The process that [KillTest] kills: imports file by file in small imports, so that there are many
/// moments to die in, and writes down what it was told, synchronously.
final class Victim {
  private Victim() {}

  public static void main(String[] args) throws Exception {
    Path told = Path.of(args[2]);
    try (var shelf = Shelf.open(Path.of(args[0]))) {
      List<Source> all = Source.under(List.of(Path.of(args[1])));
      for (int from = 0; from < all.size(); from += 3) {
        shelf.library.importAll(
            all.subList(from, Math.min(all.size(), from + 3)),
            Again.NO,
            new ImportListener() {
              @Override
              public void finished(Outcome outcome) {
                write(told, outcome.file());
              }
            });
      }
    }
  }

  private static void write(Path told, String file) {
    try {
      Files.writeString(
          told,
          file + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND,
          StandardOpenOption.DSYNC);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
