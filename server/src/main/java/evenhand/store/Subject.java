package evenhand.store;

/// The text that a decision is about: a draft or an imported report.
public record Subject(Kind kind, String id) {
  /// What sort of text.
  public enum Kind {
    DRAFT,
    REPORT
  }

  public static Subject draft(String id) {
    return new Subject(Kind.DRAFT, id);
  }

  /// @param hash of the report's file
  public static Subject report(String hash) {
    return new Subject(Kind.REPORT, hash);
  }

  String key() {
    return switch (kind) {
      case DRAFT -> "draft:" + id;
      case REPORT -> "report:" + id;
    };
  }
}
