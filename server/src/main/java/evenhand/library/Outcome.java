package evenhand.library;

import org.jspecify.annotations.Nullable;

/// What became of one file.
///
/// @param file the base name
/// @param report the content's hash; null where the file could not even be opened
/// @param refusal why it was refused; null unless it was
public record Outcome(
    String file, @Nullable String report, Status status, @Nullable Refusal refusal) {

  /// @param code stable, for programs, e.g. `encrypted-pdf`
  /// @param message what is wrong and what to do
  public record Refusal(String code, String message) {}

  static Outcome of(Status status, Source source, String report) {
    return new Outcome(source.name(), report, status, null);
  }

  static Outcome refused(Source source, @Nullable String report, String code, String message) {
    return new Outcome(source.name(), report, Status.REFUSED, new Refusal(code, message));
  }
}
