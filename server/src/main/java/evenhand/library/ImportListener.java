package evenhand.library;

/// Hears how an import goes, from one of its threads at a time. Must return soon: the import waits.
public interface ImportListener {
  /// Hears nothing.
  ImportListener NONE = new ImportListener() {};

  /// @param total how many files there are
  default void started(int total) {}

  /// A file is being read.
  default void reading(String file) {}

  /// What became of a file, in the order given. By now it is durable and can be found.
  default void finished(Outcome outcome) {}

  /// Something moved on, e.g. a file was read or some of it embedded.
  default void progressed(ImportProgress progress) {}
}
