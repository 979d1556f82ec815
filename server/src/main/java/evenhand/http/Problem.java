package evenhand.http;

/// A request that is refused, as the one asking sees it.
final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int status;
  private final String code;

  /// @param code stable, for programs, e.g. `draft.stale`
  /// @param message a sentence for people; quotes no report and no query
  Problem(int status, String code, String message) {
    super(message, null, false, false); // no bug, so no stack
    this.status = status;
    this.code = code;
  }

  static Problem malformed(String message) {
    return new Problem(400, "request.malformed", message);
  }

  static Problem missing(String what) {
    return new Problem(404, "not-found", "There is no such %s.".formatted(what));
  }

  int status() {
    return status;
  }

  Answer answer() {
    return new Answer(new Body(code, words()));
  }

  private String words() {
    String message = getMessage();
    return message == null ? "" : message;
  }

  /// The JSON of an error.
  record Answer(Body error) {}

  record Body(String code, String message) {}
}
