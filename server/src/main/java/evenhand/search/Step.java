package evenhand.search;

/// A step of the ranking that can be left out, to measure what it is worth.
public enum Step {
  /// Each clause of the query is held against the sentence of the passage that is closest to it.
  CLAUSES("clause by clause");

  private final String says;

  Step(String says) {
    this.says = says;
  }

  public String says() {
    return says;
  }
}
