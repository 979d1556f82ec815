package evenhand.form;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/// A mapping in a YAML file of `corpus/`, which knows its place, so that every complaint names the
/// file and the line and says what is allowed.
public final class Yaml {
  private final Path file;
  private final int line;
  private final Map<String, Node> values;

  private Yaml(Path file, Node node) throws CorpusException {
    this.file = file;
    this.line = line(node);
    this.values = values(node);
  }

  public static Yaml read(Path file) throws CorpusException {
    try (Reader reader = Files.newBufferedReader(file)) {
      Node root = new org.yaml.snakeyaml.Yaml(new LoaderOptions()).compose(reader);
      if (root == null) {
        throw new CorpusException(file, 0, "the file is empty");
      }
      return new Yaml(file, root);
    } catch (MarkedYAMLException e) {
      var mark = e.getProblemMark();
      String reason = "this is not YAML: " + e.getProblem();
      throw new CorpusException(file, mark == null ? 0 : mark.getLine() + 1, reason, e);
    } catch (IOException e) {
      throw new CorpusException(file, 0, "the file cannot be read as UTF-8 text", e);
    }
  }

  /// Refuses any key but these, which catches misspelt ones.
  public void allow(String... keys) throws CorpusException {
    for (var entry : values.entrySet()) {
      if (!Arrays.asList(keys).contains(entry.getKey())) {
        throw new CorpusException(
            file,
            line(entry.getValue()),
            "“%s” is not known here; allowed are %s"
                .formatted(entry.getKey(), String.join(", ", keys)));
      }
    }
  }

  public Set<String> keys() {
    return values.keySet();
  }

  public boolean has(String key) {
    return values.containsKey(key);
  }

  public String text(String key) throws CorpusException {
    return scalar(key, need(key));
  }

  public @Nullable String textOrNull(String key) throws CorpusException {
    Node node = values.get(key);
    return node == null || node.getTag().equals(Tag.NULL) ? null : scalar(key, node);
  }

  public String text(String key, String otherwise) throws CorpusException {
    String text = textOrNull(key);
    return text == null ? otherwise : text;
  }

  /// One of `allowed`.
  public String choice(String key, String otherwise, Set<String> allowed) throws CorpusException {
    String text = text(key, otherwise);
    if (!allowed.contains(text)) {
      throw wrong(
          key,
          "“%s” is none of %s"
              .formatted(text, String.join(", ", allowed.stream().sorted().toList())));
    }
    return text;
  }

  public int number(String key, int otherwise) throws CorpusException {
    String text = textOrNull(key);
    if (text == null) {
      return otherwise;
    }
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new CorpusException(
          file, lineOf(key), "“%s” is “%s”; it must be a whole number".formatted(key, text), e);
    }
  }

  public boolean flag(String key, boolean otherwise) throws CorpusException {
    return choice(key, Boolean.toString(otherwise), Set.of("true", "false")).equals("true");
  }

  /// A list of texts; a single text stands for a list of one.
  public List<String> texts(String key) throws CorpusException {
    var texts = new ArrayList<String>();
    for (Node item : items(key)) {
      texts.add(scalar(key, item));
    }
    return texts;
  }

  /// A list of lists of texts.
  public List<List<String>> groups(String key) throws CorpusException {
    var groups = new ArrayList<List<String>>();
    for (Node item : items(key)) {
      if (!(item instanceof SequenceNode list)) {
        throw new CorpusException(file, line(item), "“%s” must be a list of lists".formatted(key));
      }
      var texts = new ArrayList<String>();
      for (Node each : list.getValue()) {
        texts.add(scalar(key, each));
      }
      groups.add(texts);
    }
    return groups;
  }

  /// A list of mappings.
  public List<Yaml> entries(String key) throws CorpusException {
    var entries = new ArrayList<Yaml>();
    for (Node item : items(key)) {
      entries.add(new Yaml(file, item));
    }
    return entries;
  }

  /// The mapping at `key`, or an empty one.
  public Yaml entry(String key) throws CorpusException {
    Node node = values.get(key);
    return node == null ? new Yaml(file, line) : new Yaml(file, node);
  }

  /// A regular expression, upper and lower case alike.
  public Pattern pattern(String key, String expression) throws CorpusException {
    try {
      return Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    } catch (PatternSyntaxException e) {
      String reason = "“%s” is not a pattern: %s".formatted(expression, e.getDescription());
      throw new CorpusException(file, lineOf(key), reason, e);
    }
  }

  /// A complaint about the value of `key`.
  public CorpusException wrong(String key, String reason) {
    return new CorpusException(file, lineOf(key), "%s: %s".formatted(key, reason));
  }

  private Yaml(Path file, int line) {
    this.file = file;
    this.line = line;
    this.values = Map.of();
  }

  private Node need(String key) throws CorpusException {
    Node node = values.get(key);
    if (node == null) {
      throw new CorpusException(file, line, "“%s” is missing here".formatted(key));
    }
    return node;
  }

  private List<Node> items(String key) {
    Node node = values.get(key);
    return switch (node) {
      case null -> List.of();
      case SequenceNode sequence -> sequence.getValue();
      default -> node.getTag().equals(Tag.NULL) ? List.of() : List.of(node);
    };
  }

  private String scalar(String key, Node node) throws CorpusException {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    throw new CorpusException(file, line(node), "“%s” must be a plain text".formatted(key));
  }

  private Map<String, Node> values(Node node) throws CorpusException {
    if (!(node instanceof MappingNode mapping)) {
      throw new CorpusException(file, line(node), "here must stand “key: value” lines");
    }
    var found = new LinkedHashMap<String, Node>();
    for (NodeTuple pair : mapping.getValue()) {
      String key = scalar("key", pair.getKeyNode());
      if (found.put(key, pair.getValueNode()) != null) {
        throw new CorpusException(
            file, line(pair.getKeyNode()), "“%s” is here twice".formatted(key));
      }
    }
    return found;
  }

  private int lineOf(String key) {
    Node node = values.get(key);
    return node == null ? line : line(node);
  }

  private static int line(Node node) {
    return node.getStartMark().getLine() + 1;
  }
}
