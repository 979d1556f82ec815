package evenhand.bench;

import java.util.List;

/// The same thing measured several times.
public record Sample(List<Double> runs) {
  public Sample {
    if (runs.isEmpty()) {
      throw new IllegalArgumentException("nothing was measured");
    }
    runs = List.copyOf(runs);
  }

  static Sample of(double only) {
    return new Sample(List.of(only));
  }

  double median() {
    List<Double> sorted = runs.stream().sorted().toList();
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : (sorted.get(half - 1) + sorted.get(half)) / 2;
  }

  double low() {
    return runs.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
  }

  double high() {
    return runs.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
  }

  /// This divided by another, run by run where they were run side by side.
  double over(Sample other) {
    if (runs.size() != other.runs.size()) {
      return median() / other.median();
    }
    return new Sample(
            java.util.stream.IntStream.range(0, runs.size())
                .mapToObj(i -> runs.get(i) / other.runs.get(i))
                .toList())
        .median();
  }
}
