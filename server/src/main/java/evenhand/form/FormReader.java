package evenhand.form;

import evenhand.form.Cue.Within;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One YAML file becomes a form, or a complaint that names the line.
final class FormReader {
  private static final Set<String> PARTS = Set.of("front", "summary", "main", "annex", "letter");
  private static final Set<String> KINDS =
      Set.of(
          "paragraph",
          "bullet",
          "strength",
          "weakness",
          "recommendation",
          "area-for-development",
          "judgement",
          "table",
          "quote");
  private static final Set<String> WITHIN = Set.of("opening", "headings", "anywhere");

  private final Yaml yaml;
  private final Scale scale;
  private final List<Aspect> aspects;
  private final Macros macros;

  private FormReader(Yaml yaml) throws CorpusException {
    this.yaml = yaml;
    this.scale = new Scale(levels(yaml));
    this.aspects = aspects(yaml);
    this.macros = new Macros(scale, aspects);
  }

  static Form read(Path file) throws CorpusException {
    return new FormReader(Yaml.read(file)).form();
  }

  private Form form() throws CorpusException {
    yaml.allow(
        "id",
        "name",
        "numbered",
        "scale",
        "aspects",
        "recognise",
        "cover",
        "outline",
        "grade-table",
        "contents",
        "judgements",
        "headlines",
        "addressees",
        "asked-of",
        "strengths-table",
        "investigations",
        "asked-table",
        "nothing-asked",
        "phrases");
    return new Form(
        yaml.text("id"),
        yaml.text("name"),
        yaml.flag("numbered", false),
        scale,
        aspects,
        recognition(yaml.entry("recognise")),
        cover(yaml.entry("cover")),
        outline(),
        gradeTable(yaml.entry("grade-table")),
        yaml.texts("contents"),
        stems(),
        yaml.texts("phrases"),
        peculiarities());
  }

  private static List<Level> levels(Yaml yaml) throws CorpusException {
    var levels = new ArrayList<Level>();
    for (Yaml entry : yaml.entries("scale")) {
      entry.allow("id", "label", "brief", "number", "synonyms", "band");
      int number = entry.number("number", 0);
      levels.add(
          new Level(
              entry.text("id"),
              entry.text("label"),
              entry.text("brief", entry.text("label")),
              number == 0 ? null : number,
              entry.texts("synonyms"),
              entry.number("band", number)));
    }
    return levels;
  }

  private static List<Aspect> aspects(Yaml yaml) throws CorpusException {
    var aspects = new ArrayList<Aspect>();
    var ids = new HashSet<String>();
    for (Yaml entry : yaml.entries("aspects")) {
      entry.allow("id", "name", "headings", "subjects", "graded", "required", "another_body");
      if (!ids.add(entry.text("id"))) {
        throw entry.wrong("id", "“%s” is listed twice".formatted(entry.text("id")));
      }
      aspects.add(
          new Aspect(
              entry.text("id"),
              entry.text("name"),
              entry.texts("headings"),
              entry.texts("subjects"),
              entry.flag("graded", true),
              entry.flag("required", false),
              entry.flag("another_body", false)));
    }
    return aspects;
  }

  private static Recognition recognition(Yaml entry) throws CorpusException {
    entry.allow("enough", "cues");
    var cues = new ArrayList<Cue>();
    for (Yaml cue : entry.entries("cues")) {
      cue.allow("phrase", "within", "weight");
      String within = cue.choice("within", "opening", WITHIN);
      cues.add(
          new Cue(
              cue.text("phrase"),
              Within.valueOf(within.toUpperCase(java.util.Locale.ROOT)),
              cue.number("weight", 1)));
    }
    return new Recognition(entry.number("enough", 1), cues);
  }

  private Cover cover(Yaml entry) throws CorpusException {
    entry.allow("title", "authority", "published", "inspected", "reference");
    return new Cover(
        patterns(entry, "title"),
        patterns(entry, "authority"),
        patterns(entry, "published"),
        patterns(entry, "inspected"),
        patterns(entry, "reference"));
  }

  private List<Pattern> patterns(Yaml entry, String key) throws CorpusException {
    var patterns = new ArrayList<Pattern>();
    for (String text : entry.texts(key)) {
      patterns.add(entry.pattern(key, macros.expand(text)));
    }
    return patterns;
  }

  private List<OutlineEntry> outline() throws CorpusException {
    var outline = new ArrayList<OutlineEntry>();
    for (Yaml entry : yaml.entries("outline")) {
      outline.add(outlineEntry(entry));
    }
    return outline;
  }

  private OutlineEntry outlineEntry(Yaml entry) throws CorpusException {
    entry.allow(
        "heading",
        "variants",
        "starts",
        "level",
        "part",
        "aspect",
        "kind",
        "timescale",
        "addressee",
        "begins",
        "drafted",
        "hint");
    return new OutlineEntry(
        entry.text("heading", ""),
        entry.texts("variants"),
        entry.texts("starts"),
        entry.number("level", 1),
        entry.choice("part", "main", PARTS),
        aspectOf(entry),
        entry.choice("kind", "paragraph", KINDS),
        entry.textOrNull("timescale"),
        entry.textOrNull("addressee"),
        begins(entry),
        entry.flag("drafted", true),
        entry.text("hint", ""));
  }

  private static List<String> begins(Yaml entry) throws CorpusException {
    List<String> kinds = entry.texts("begins");
    for (String kind : kinds) {
      if (!KINDS.contains(kind)) {
        throw entry.wrong(
            "begins", "“%s” is none of: %s".formatted(kind, String.join(", ", KINDS)));
      }
    }
    return kinds;
  }

  private @Nullable String aspectOf(Yaml entry) throws CorpusException {
    String id = entry.textOrNull("aspect");
    List<String> known = aspects.stream().map(Aspect::id).toList();
    if (id != null && !known.contains(id)) {
      throw entry.wrong(
          "aspect",
          "“%s” is none of this form's aspects: %s".formatted(id, String.join(", ", known)));
    }
    return id;
  }

  private static GradeTable gradeTable(Yaml entry) throws CorpusException {
    entry.allow("headers", "columns", "not-judged");
    var columns = new ArrayList<GradeTable.Column>();
    for (Yaml column : entry.entries("columns")) {
      column.allow("id", "headings");
      columns.add(new GradeTable.Column(column.text("id"), column.texts("headings")));
    }
    return new GradeTable(entry.texts("headers"), columns, entry.texts("not-judged"));
  }

  private Peculiarities peculiarities() throws CorpusException {
    var headlines = new ArrayList<Stem>();
    for (Yaml entry : yaml.entries("headlines")) {
      entry.allow("pattern", "aspect");
      String pattern = macros.expand(entry.text("pattern"));
      headlines.add(new Stem(entry.pattern("pattern", pattern), aspectOf(entry)));
    }
    Yaml table = yaml.entry("strengths-table");
    table.allow("strengths", "weaknesses");
    return new Peculiarities(
        headlines,
        finding("addressees"),
        finding("asked-of"),
        table.texts("strengths"),
        table.texts("weaknesses"),
        finding("investigations"),
        askedTable(yaml.entry("asked-table")),
        patterns(yaml, "nothing-asked"));
  }

  private static AskedTable askedTable(Yaml entry) throws CorpusException {
    entry.allow("asked", "addressees", "timescales");
    return new AskedTable(
        entry.texts("asked"), entry.texts("addressees"), entry.texts("timescales"));
  }

  /// Patterns whose group `found` is wanted.
  private List<Pattern> finding(String key) throws CorpusException {
    for (String text : yaml.texts(key)) {
      if (!text.contains("{found}") && !text.contains("(?<found>")) {
        throw yaml.wrong(key, "“%s” has no {found}".formatted(text));
      }
    }
    return patterns(yaml, key);
  }

  private List<Stem> stems() throws CorpusException {
    var stems = new ArrayList<Stem>();
    for (Yaml entry : yaml.entries("judgements")) {
      entry.allow("pattern", "aspect");
      String pattern = entry.text("pattern");
      if (!pattern.contains("{grade}")) {
        throw entry.wrong("pattern", "“%s” has no {grade}".formatted(pattern));
      }
      stems.add(new Stem(entry.pattern("pattern", macros.expand(pattern)), aspectOf(entry)));
    }
    return stems;
  }
}
