package evenhand.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What a file written from a report carries of it beside its text, so that it is read back the
/// same. Holds none of its paragraphs' text: who deletes a paragraph from the file has deleted it.
///
/// @param text [#digest] of the sections as written; where it differs from the file's text,
///   somebody has changed the file, and nothing here is believed
public record Imprint(
    String text,
    List<String> scale,
    @Nullable String overall,
    List<Grade> grades,
    List<Opened> sections,
    List<Asked> recommendations,
    @Nullable Integer score,
    List<String> warnings) {
  private static final int LONGEST_JSON = 4 << 20;

  /// A section, in order.
  ///
  /// @param paragraphs the ids of its paragraphs; empty where they are the section's id, `p` and
  ///   their place from 1
  public record Opened(
      String id,
      int level,
      Part part,
      @Nullable String aspect,
      @Nullable String grade,
      List<String> paragraphs) {
    public Opened {
      Objects.requireNonNull(id, "id");
      paragraphs = paragraphs == null ? List.of() : List.copyOf(paragraphs);
    }
  }

  /// A recommendation without its text, which its paragraph holds.
  ///
  /// @param at where in the paragraph it begins, where it is a part of it, as of a table; null
  ///   where it is all of it and the points it announces
  /// @param text only where it is neither
  public record Asked(
      String section,
      String paragraph,
      @Nullable String timescale,
      @Nullable String addressee,
      @Nullable Integer at,
      @Nullable Integer end,
      @Nullable String text) {}

  public Imprint {
    scale = scale == null ? List.of() : List.copyOf(scale);
    grades = grades == null ? List.of() : List.copyOf(grades);
    sections = sections == null ? List.of() : List.copyOf(sections);
    recommendations = recommendations == null ? List.of() : List.copyOf(recommendations);
    warnings = warnings == null ? List.of() : List.copyOf(warnings);
  }

  /// @param printed the report's sections as the file shows them
  public static Imprint of(Report report, List<Section> printed) {
    return new Imprint(
        digest(printed),
        report.scale(),
        report.overall(),
        report.grades().stream().map(Imprint::withoutPage).toList(),
        report.sections().stream().map(Imprint::opened).toList(),
        report.recommendations().stream().map(r -> asked(r, report)).toList(),
        report.score(),
        report.warnings());
  }

  private static Grade withoutPage(Grade grade) {
    return new Grade(
        grade.aspect(), grade.label(), grade.column(), grade.grade(), null, grade.note());
  }

  private static Opened opened(Section section) {
    List<String> ids = section.paragraphs().stream().map(Paragraph::id).toList();
    boolean usual = true;
    for (int i = 0; i < ids.size(); i++) {
      usual &= ids.get(i).equals(section.id() + "p" + (i + 1));
    }
    return new Opened(
        section.id(),
        section.level(),
        section.part(),
        section.aspect(),
        section.grade(),
        usual ? List.of() : ids);
  }

  private static Asked asked(Recommendation one, Report report) {
    String section = one.section();
    String paragraph = one.paragraph();
    String timescale = one.timescale();
    String addressee = one.addressee();
    if (textOf(section, paragraph, report.sections()).equals(one.text())) {
      return new Asked(section, paragraph, timescale, addressee, null, null, null);
    }
    int at = own(paragraph, report.sections()).indexOf(one.text());
    return at < 0
        ? new Asked(section, paragraph, timescale, addressee, null, null, one.text())
        : new Asked(section, paragraph, timescale, addressee, at, at + one.text().length(), null);
  }

  /// Headings, kinds, numbers and texts, all in one figure.
  public static String digest(List<Section> sections) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (Section section : sections) {
        add(digest, "#", section.heading());
        for (Paragraph paragraph : section.paragraphs()) {
          add(digest, paragraph.kind().id(), paragraph.number(), paragraph.text());
        }
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static void add(MessageDigest digest, @Nullable String... texts) {
    for (String text : texts) {
      digest.update((text == null ? "\u0001" : text).getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
    }
  }

  /// One line, without two hyphens in a row, so that it may stand in a comment.
  public String json() {
    try {
      return ReportMapper.mapper().writeValueAsString(this).replace("--", "\\u002d\\u002d");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an imprint is always written as JSON", e);
    }
  }

  /// Empty where it is none: a file may hold anything.
  public static Optional<Imprint> parse(String json) {
    if (json.isBlank() || json.length() > LONGEST_JSON) {
      return Optional.empty();
    }
    try {
      Imprint imprint = ReportMapper.mapper().readValue(json, Imprint.class);
      return imprint == null || imprint.text() == null ? Optional.empty() : Optional.of(imprint);
    } catch (JsonProcessingException | NullPointerException e) {
      return Optional.empty();
    }
  }

  /// The sections with all that the file's text does not say; empty where `read` is not the text
  /// that was written.
  public Optional<List<Section>> restore(List<Section> read) {
    if (read.size() != sections.size() || !digest(read).equals(text)) {
      return Optional.empty();
    }
    return Optional.of(
        IntStream.range(0, read.size())
            .mapToObj(i -> restored(read.get(i), sections.get(i)))
            .toList());
  }

  private static Section restored(Section read, Opened place) {
    List<Paragraph> paragraphs = read.paragraphs();
    boolean own = place.paragraphs().size() == paragraphs.size();
    var named =
        IntStream.range(0, paragraphs.size())
            .mapToObj(i ->
                paragraphs
                    .get(i)
                    .withId(own ? place.paragraphs().get(i) : place.id() + "p" + (i + 1)))
            .toList();
    return new Section(
        place.id(),
        read.heading(),
        place.level(),
        place.part(),
        place.aspect(),
        place.grade(),
        named);
  }

  /// @param restored the sections, with their ids
  public List<Recommendation> recommendations(List<Section> restored) {
    return recommendations.stream()
        .map(asked ->
            new Recommendation(
                textOf(asked, restored),
                asked.timescale(),
                asked.addressee(),
                asked.section(),
                asked.paragraph()))
        .toList();
  }

  private static String textOf(Asked asked, List<Section> sections) {
    if (asked.text() != null) {
      return asked.text();
    }
    if (asked.at() == null || asked.end() == null) {
      return textOf(asked.section(), asked.paragraph(), sections);
    }
    String own = own(asked.paragraph(), sections);
    int end = Math.clamp(asked.end(), 0, own.length());
    return own.substring(Math.clamp(asked.at(), 0, end), end);
  }

  private static String textOf(String sectionId, String paragraph, List<Section> sections) {
    return sections.stream()
        .filter(section -> section.id().equals(sectionId))
        .findFirst()
        .map(section -> Recommendation.text(section.paragraphs(), paragraph))
        .orElse("");
  }

  private static String own(String paragraph, List<Section> sections) {
    return sections.stream()
        .flatMap(section -> section.paragraphs().stream())
        .filter(one -> one.id().equals(paragraph))
        .findFirst()
        .map(Paragraph::text)
        .orElse("");
  }
}
