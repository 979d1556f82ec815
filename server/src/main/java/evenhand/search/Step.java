package evenhand.search;

/// A step of the ranking that can be left out, to measure what it is worth.
public enum Step {
  /// Each clause of the query is held against the sentence of the passage that is closest to it.
  CLAUSES("clause by clause"),

  /// A passage that holds more of the different things a short query speaks of comes before one
  /// that holds much of one of them.
  SHARE("share held");

  private final String says;

  Step(String says) {
    this.says = says;
  }

  public String says() {
    return says;
  }
}
