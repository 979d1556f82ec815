package evenhand.cli;

import evenhand.http.Server;

/// What `start` and `serve` share: saying where the application is, and staying until stopped.
final class Serving {
  private Serving() {}

  /// Returns when the server was stopped.
  static void untilStopped(Server server, Console console) throws InterruptedException {
    console.err().println("Evenhand is ready. Open this address; it is yours alone. Ctrl-C stops.");
    console.out().println(server.address());
    SmallHeap.keep();
    server.await();
  }
}
