package evenhand.check.style;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One YAML file of the house style, or a part of it, that knows where it is: whatever is missing,
/// unknown or of the wrong kind is refused with the file's name, the place and what is allowed.
public final class StyleFile {
  private static final YAMLMapper YAML =
      YAMLMapper.builder(
              YAMLFactory.builder()
                  .enable(com.fasterxml.jackson.core.StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .build();

  private final String file;
  private final String place;
  private final JsonNode node;

  private StyleFile(String file, String place, JsonNode node) {
    this.file = file;
    this.place = place;
    this.node = node;
  }

  public static StyleFile read(Path path) throws HouseStyleException {
    String name = String.valueOf(path.getFileName());
    try {
      JsonNode root = YAML.readTree(Files.readString(path));
      if (root == null || !root.isObject()) {
        throw new HouseStyleException("%s: holds no keys".formatted(name));
      }
      return new StyleFile(name, "", root);
    } catch (JsonProcessingException e) {
      var at = e.getLocation();
      throw new HouseStyleException(
          "%s, line %d: %s"
              .formatted(name, at == null ? 0 : at.getLineNr(), e.getOriginalMessage()),
          e);
    } catch (IOException e) {
      throw new HouseStyleException(
          "%s: cannot be read; it belongs in corpus/house-style".formatted(name), e);
    }
  }

  /// Refuses keys that are none of these.
  public StyleFile only(String... allowed) throws HouseStyleException {
    for (String key : keys()) {
      if (!List.of(allowed).contains(key)) {
        throw wrong(key, "is not known here; allowed: " + String.join(", ", allowed));
      }
    }
    return this;
  }

  public List<String> keys() {
    var keys = new ArrayList<String>();
    node.fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  public StyleFile under(String key) throws HouseStyleException {
    JsonNode child = child(key);
    if (!child.isObject()) {
      throw wrong(key, "must hold keys of its own");
    }
    return new StyleFile(file, place(key), child);
  }

  /// The items of a list of objects.
  public List<StyleFile> items(String key) throws HouseStyleException {
    var items = new ArrayList<StyleFile>();
    for (JsonNode item : array(key)) {
      if (!item.isObject()) {
        throw wrong(key, "item %d must hold keys of its own".formatted(items.size() + 1));
      }
      items.add(new StyleFile(file, "%s, item %d".formatted(place(key), items.size() + 1), item));
    }
    return items;
  }

  public List<String> texts(String key) throws HouseStyleException {
    var texts = new ArrayList<String>();
    for (JsonNode item : array(key)) {
      texts.add(text(key, item));
    }
    return texts;
  }

  /// A list of lists of texts.
  public List<List<String>> groups(String key) throws HouseStyleException {
    var groups = new ArrayList<List<String>>();
    for (JsonNode group : array(key)) {
      if (!group.isArray()) {
        throw wrong(key, "item %d must be a list".formatted(groups.size() + 1));
      }
      var texts = new ArrayList<String>();
      for (JsonNode item : group) {
        texts.add(text(key, item));
      }
      groups.add(texts);
    }
    return groups;
  }

  public Map<String, String> pairs(String key) throws HouseStyleException {
    var pairs = new LinkedHashMap<String, String>();
    StyleFile child = under(key);
    for (String name : child.keys()) {
      pairs.put(name, text(name, child.child(name)));
    }
    return pairs;
  }

  public String text(String key) throws HouseStyleException {
    return text(key, child(key));
  }

  public String oneOf(String key, String... allowed) throws HouseStyleException {
    String text = text(key);
    if (!List.of(allowed).contains(text)) {
      throw wrong(key, "is “%s”; allowed: %s".formatted(text, String.join(", ", allowed)));
    }
    return text;
  }

  public double number(String key, double low, double high) throws HouseStyleException {
    JsonNode child = child(key);
    if (!child.isNumber() || child.doubleValue() < low || child.doubleValue() > high) {
      throw wrong(key, "must be a number from %s to %s".formatted(low, high));
    }
    return child.doubleValue();
  }

  public HouseStyleException wrong(String key, String what) {
    return new HouseStyleException("%s, %s: %s".formatted(file, place(key), what));
  }

  private JsonNode child(String key) throws HouseStyleException {
    JsonNode child = node.get(key);
    if (child == null || child.isNull()) {
      throw wrong(key, "is missing");
    }
    return child;
  }

  private Iterable<JsonNode> array(String key) throws HouseStyleException {
    JsonNode child = child(key);
    if (!child.isArray()) {
      throw wrong(key, "must be a list");
    }
    Iterator<JsonNode> elements = child.elements();
    return () -> elements;
  }

  private String text(String key, JsonNode value) throws HouseStyleException {
    if (!value.isValueNode() || value.isNull() || value.isBoolean()) {
      throw wrong(key, "must be words (put quotation marks around yes, no, on and off)");
    }
    return value.asText();
  }

  private String place(String key) {
    return place.isEmpty() ? key : place + ", " + key;
  }
}
