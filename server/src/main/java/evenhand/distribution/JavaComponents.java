package evenhand.distribution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import evenhand.distribution.Component.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/// The jars of one part, each known by its SHA-256 in the bill of materials that Maven wrote when
/// it built the part, with what that says of them.
///
/// @param components without our own
/// @param needs what each needs, and the part itself, by package URL
record JavaComponents(String self, List<Component> components, Map<String, List<String>> needs) {
  private static final String OURS = "evenhand";

  /// Texts that go along, wherever in the jar they lie.
  private static final Pattern TEXT =
      Pattern.compile(
          "(?i)(.*/)?(licen[cs]e|notice|copying|thirdparty(notices|-licen[cs]e))[^/]*(?<!\\.class)");

  /// @param bom as `cyclonedx-maven-plugin` writes it
  /// @param jars the folder of the part's libraries
  static JavaComponents read(Part part, Path bom, Path jars)
      throws IOException, PackagingException {
    if (!Files.isRegularFile(bom)) {
      throw new PackagingException(
          "%s is missing: build again (delete target/built and run ./evenhand package)."
              .formatted(bom));
    }
    JsonNode written = new ObjectMapper().readTree(bom.toFile());
    var bySum = new HashMap<String, JsonNode>();
    for (JsonNode component : written.path("components")) {
      bySum.put(sum(component), component);
    }
    var components = new ArrayList<Component>();
    for (Path jar : jars(jars)) {
      String sum = Archive.sha256(jar);
      JsonNode component = bySum.remove(sum);
      if (component == null) {
        throw new PackagingException(
            "%s is not in the bill of materials %s. Delete the folder %s and run ./evenhand package again."
                .formatted(jar.getFileName(), bom, jars.getParent()));
      }
      if (!component.path("group").asText().equals(OURS)) {
        components.add(component(part, component, jar, sum));
      }
    }
    if (!bySum.isEmpty()) {
      throw new PackagingException(
          "The bill of materials names jars that are not in %s: %s. Delete that folder and run ./evenhand package again."
              .formatted(
                  jars, bySum.values().stream().map(one -> one.path("name").asText()).toList()));
    }
    return new JavaComponents(
        written.path("metadata").path("component").path("purl").asText(),
        components,
        needs(written));
  }

  private static List<Path> jars(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
  }

  private static Component component(Part part, JsonNode from, Path jar, String sum)
      throws IOException {
    return new Component(
        part,
        from.path("group").asText(),
        from.path("name").asText(),
        from.path("version").asText(),
        from.path("purl").asText(),
        declared(from),
        home(from),
        Map.of("SHA-256", sum),
        texts(jar));
  }

  private static String sum(JsonNode component) {
    for (JsonNode hash : component.path("hashes")) {
      if (hash.path("alg").asText().equals("SHA-256")) {
        return hash.path("content").asText();
      }
    }
    return component.path("purl").asText();
  }

  private static List<String> declared(JsonNode component) {
    var declared = new ArrayList<String>();
    for (JsonNode licence : component.path("licenses")) {
      JsonNode named = licence.path("license");
      String text =
          licence.has("expression")
              ? licence.path("expression").asText()
              : named.path(named.has("id") ? "id" : "name").asText();
      declared.add(text);
    }
    return declared;
  }

  /// Where its source is, or failing that its pages. Other addresses name the registry it came by.
  private static @Nullable String home(JsonNode component) {
    String home = null;
    for (JsonNode reference : component.path("externalReferences")) {
      String url = reference.path("url").asText().replaceFirst("^(scm:)?git:(?=http)", "");
      String type = reference.path("type").asText();
      if (url.startsWith("http")
          && (type.equals("vcs") || (home == null && type.equals("website")))) {
        home = url;
      }
    }
    return home;
  }

  private static Map<String, List<String>> needs(JsonNode written) {
    var needs = new TreeMap<String, List<String>>();
    for (JsonNode one : written.path("dependencies")) {
      var on = new ArrayList<String>();
      one.path("dependsOn").forEach(ref -> on.add(ref.asText()));
      needs.put(one.path("ref").asText(), on);
    }
    return needs;
  }

  private static SortedMap<String, String> texts(Path jar) throws IOException {
    var texts = new TreeMap<String, String>();
    try (var zip = new ZipFile(jar.toFile())) {
      for (var more = zip.entries(); more.hasMoreElements(); ) {
        ZipEntry entry = more.nextElement();
        String name = entry.getName();
        if (!entry.isDirectory() && TEXT.matcher(name).matches()) {
          try (InputStream in = zip.getInputStream(entry)) {
            texts.put(name.substring(name.lastIndexOf('/') + 1), text(in.readAllBytes()));
          }
        }
      }
    }
    return texts;
  }

  /// Old texts are often Latin-1.
  private static String text(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.contains("\uFFFD") ? new String(bytes, StandardCharsets.ISO_8859_1) : text;
  }
}
