package evenhand.distribution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import evenhand.distribution.Component.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The packages whose code ends in the web pages: those of the lock file that are not for
/// development alone.
final class WebComponents {
  private static final String FOLDER = "node_modules/";

  private WebComponents() {}

  /// @param web the folder of `package-lock.json`, with its packages installed
  static List<Component> read(Path web) throws IOException, PackagingException {
    JsonNode packages =
        new ObjectMapper().readTree(web.resolve("package-lock.json").toFile()).path("packages");
    var components = new ArrayList<Component>();
    for (Map.Entry<String, JsonNode> one : packages.properties()) {
      if (one.getKey().startsWith(FOLDER) && !one.getValue().path("dev").asBoolean()) {
        components.add(component(web, one.getKey(), one.getValue()));
      }
    }
    return components;
  }

  private static Component component(Path web, String path, JsonNode locked)
      throws IOException, PackagingException {
    String name = path.substring(path.lastIndexOf(FOLDER) + FOLDER.length());
    String version = locked.path("version").asText();
    Path folder = web.resolve(path);
    if (!Files.isRegularFile(folder.resolve("package.json"))) {
      throw new PackagingException(
          "The package %s is not installed in %s. Run npm ci in web/ and try again."
              .formatted(name, web));
    }
    JsonNode own = new ObjectMapper().readTree(folder.resolve("package.json").toFile());
    if (!own.path("version").asText().equals(version)) {
      throw new PackagingException(
          "The package %s is installed as %s, and the lock file says %s. Run npm ci in web/ and try again."
              .formatted(name, own.path("version").asText(), version));
    }
    return new Component(
        Part.WEB,
        "",
        name,
        version,
        "pkg:npm/%s@%s".formatted(name.replace("@", "%40"), version),
        own.path("license").isTextual() ? List.of(own.path("license").asText()) : List.of(),
        home(own),
        Map.of("SHA-512", hex(locked.path("integrity").asText())),
        texts(folder));
  }

  private static @Nullable String home(JsonNode own) {
    JsonNode repository = own.path("repository");
    String url = (repository.isTextual() ? repository : repository.path("url")).asText();
    String plain = url.replaceFirst("^git\\+", "").replaceFirst("^git://", "https://");
    return plain.startsWith("http") ? plain : null;
  }

  /// @param integrity as the lock file has it, `sha512-` and Base64
  private static String hex(String integrity) {
    return HexFormat.of()
        .formatHex(Base64.getDecoder().decode(integrity.substring(integrity.indexOf('-') + 1)));
  }

  private static SortedMap<String, String> texts(Path folder) throws IOException {
    var texts = new TreeMap<String, String>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(WebComponents::isText).toList()) {
        texts.put(String.valueOf(file.getFileName()), Files.readString(file));
      }
    }
    return texts;
  }

  private static boolean isText(Path file) {
    return Files.isRegularFile(file)
        && String.valueOf(file.getFileName()).matches("(?i)(licen[cs]e|notice|copying).*");
  }
}
