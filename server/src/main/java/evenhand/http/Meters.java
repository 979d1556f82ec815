package evenhand.http;

import io.javalin.http.Context;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.Locale;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/// Counts what is answered and how long it took, by address and status, for whoever runs the
/// server. Never the address itself or anything that was asked. Safe from any thread.
final class Meters {
  private static final double[] SECONDS = {
    0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, Double.POSITIVE_INFINITY
  };

  private final ConcurrentSkipListMap<String, Meter> meters = new ConcurrentSkipListMap<>();

  private static final class Meter {
    final ConcurrentSkipListMap<Integer, LongAdder> byStatus = new ConcurrentSkipListMap<>();
    final LongAdder[] upTo = new LongAdder[SECONDS.length];
    final LongAdder micros = new LongAdder();

    Meter() {
      for (int i = 0; i < upTo.length; i++) {
        upTo[i] = new LongAdder();
      }
    }
  }

  void count(Context ctx, float millis) {
    Meter meter = meters.computeIfAbsent(Requests.name(ctx), name -> new Meter());
    meter.byStatus.computeIfAbsent(ctx.statusCode(), status -> new LongAdder()).increment();
    meter.micros.add((long) (1000 * millis));
    for (int i = 0; i < SECONDS.length; i++) {
      if (millis / 1000 <= SECONDS[i]) {
        meter.upTo[i].increment();
      }
    }
  }

  /// In the text format that Prometheus and its like read.
  String text() {
    var text = new StringBuilder();
    type(text, "evenhand_requests_total", "counter");
    meters.forEach((route, meter) ->
        meter.byStatus.forEach((status, count) ->
            line(
                text,
                "evenhand_requests_total{route=\"%s\",status=\"%d\"}".formatted(route, status),
                count.sum())));
    type(text, "evenhand_request_seconds", "histogram");
    meters.forEach((route, meter) -> {
      for (int i = 0; i < SECONDS.length; i++) {
        line(
            text,
            "evenhand_request_seconds_bucket{route=\"%s\",le=\"%s\"}".formatted(route, edge(i)),
            meter.upTo[i].sum());
      }
      line(
          text,
          "evenhand_request_seconds_count{route=\"%s\"}".formatted(route),
          meter.upTo[SECONDS.length - 1].sum());
      text.append(
          String.format(
              Locale.ROOT,
              "evenhand_request_seconds_sum{route=\"%s\"} %.6f\n",
              route,
              meter.micros.sum() / 1e6));
    });
    process(text);
    return text.toString();
  }

  private static void process(StringBuilder text) {
    MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
    type(text, "evenhand_heap_bytes", "gauge");
    line(text, "evenhand_heap_bytes{kind=\"used\"}", heap.getUsed());
    line(text, "evenhand_heap_bytes{kind=\"most\"}", heap.getMax());
    type(text, "evenhand_threads", "gauge");
    line(text, "evenhand_threads", ManagementFactory.getThreadMXBean().getThreadCount());
    type(text, "evenhand_uptime_seconds", "gauge");
    line(text, "evenhand_uptime_seconds", ManagementFactory.getRuntimeMXBean().getUptime() / 1000);
  }

  private static String edge(int i) {
    double seconds = SECONDS[i];
    return seconds == Double.POSITIVE_INFINITY ? "+Inf" : Double.toString(seconds);
  }

  private static void type(StringBuilder text, String name, String type) {
    text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
  }

  private static void line(StringBuilder text, String name, long value) {
    text.append(name).append(' ').append(value).append('\n');
  }
}
