package evenhand.bench;

import java.util.List;
import java.util.Locale;

/// Rows that are measured together.
public enum Group {
  READING("PDF files become reports", When.ALWAYS),
  EMBEDDING("sentences become vectors", When.ALWAYS),
  IMPORT("files become a library: the whole process", When.ALWAYS),
  SEARCH("a library answers, warm", When.ALWAYS),
  CHECK("a report of some 12,000 words is checked", When.ALWAYS),
  START("from the launcher's start to the first answered search", When.ALWAYS),
  HOSTILE("what somebody might send to harm it", When.ALWAYS),
  GROWTH("the same at 5 and 20 times the library", When.ASKED),
  DURABILITY("killed at random while it imports, saves, removes and trains", When.ASKED),
  LOAD("many people typing at once", When.ASKED);

  private enum When {
    ALWAYS,
    ASKED
  }

  private final String about;
  private final When when;

  Group(String about, When when) {
    this.about = about;
    this.when = when;
  }

  /// Whether it is run where no group is named.
  boolean isUsual() {
    return when == When.ALWAYS;
  }

  String about() {
    return about;
  }

  List<Row> rows(Setup setup) throws Exception {
    return switch (this) {
      case READING -> ReadingRows.of(setup);
      case EMBEDDING -> EmbeddingRows.of(setup);
      case IMPORT -> ImportRows.of(setup);
      case SEARCH -> SearchRows.of(setup);
      case CHECK -> CheckRows.of(setup);
      case START -> StartRows.of(setup);
      case HOSTILE -> HostileRows.of(setup);
      case GROWTH -> GrowthRows.of(setup);
      case DURABILITY -> DurabilityRows.of(setup);
      case LOAD -> LoadRows.of(setup);
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
