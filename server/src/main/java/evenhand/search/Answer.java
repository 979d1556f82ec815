package evenhand.search;

import java.util.List;

/// What a search found, best first.
///
/// @param millis how long it took, in milliseconds, embedding and highlighting included
public record Answer(List<Hit> hits, double millis) {
  public Answer {
    hits = List.copyOf(hits);
  }
}
