package evenhand.search;

/// A step of the ranking that can be left out, to measure what it is worth.
public enum Step {
  /// A passage's closest sentence counts beside the whole.
  SENTENCES("closest sentence"),
  /// The words of the headings above a passage count a little.
  HEADINGS("words of headings");

  private final String says;

  Step(String says) {
    this.says = says;
  }

  public String says() {
    return says;
  }
}
