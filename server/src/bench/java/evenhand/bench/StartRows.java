package evenhand.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// From the launcher's start to the first search that is answered, and what is resident when the
/// server has nothing to do.
final class StartRows {
  private static final String SEARCH = "/api/search?q=children%20in%20care%20moved%20too%20often";
  private static final double MOST_SECONDS = 2.0;
  private static final double MOST_MEGABYTES = 500;
  private static final Duration STILL = Duration.ofSeconds(75);

  private StartRows() {}

  static List<Row> of(Setup setup) throws Exception {
    Path data = setup.data();
    var address = new ArrayList<Double>();
    var answered = new ArrayList<Double>();
    var idle = new ArrayList<Double>();
    if (!setup.quick()) {
      start(setup, data, address, answered, idle); // what the machine reads from the disk once
      address.clear();
      answered.clear();
    }
    for (int run = 0; run < setup.runs(); run++) {
      start(setup, data, address, answered, idle);
    }
    return List.of(
        Row.limited(
            Group.START, "the first search is answered", "s", new Sample(answered), MOST_SECONDS),
        Row.alone(Group.START, "the address is printed", "s", new Sample(address), ""),
        Row.limited(
            Group.START,
            "memory with nothing to do for a minute",
            "MB resident",
            Sample.of(idle.getFirst()),
            MOST_MEGABYTES));
  }

  private static void start(
      Setup setup, Path data, List<Double> address, List<Double> answered, List<Double> idle)
      throws IOException, InterruptedException {
    Path log = setup.scratch().resolve("server.log");
    long begun = System.nanoTime();
    try (Serving serving = Serving.start(setup, data, log)) {
      address.add((System.nanoTime() - begun) / 1e9);
      HttpResponse<String> answer = serving.get(SEARCH);
      answered.add((System.nanoTime() - begun) / 1e9);
      if (answer.statusCode() != 200) {
        throw new IOException("the search was answered with " + answer.statusCode());
      }
      if (!setup.quick() && idle.isEmpty()) {
        Thread.sleep(STILL); // once is enough: it hardly differs
      }
      idle.add(Child.megabytes(serving.pid(), "VmRSS"));
    }
    Files.deleteIfExists(log);
  }
}
