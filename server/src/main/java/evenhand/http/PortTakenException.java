package evenhand.http;

/// The port that somebody asked for answers for another program. Not a bug.
public final class PortTakenException extends Exception {
  private static final long serialVersionUID = 1;

  PortTakenException(int port, Throwable cause) {
    super(
        ("Port %d on 127.0.0.1 is taken by another program, perhaps another Evenhand."
                + " Stop that one, or leave --port out to take the next free port.")
            .formatted(port),
        cause);
  }
}
