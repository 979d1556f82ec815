package evenhand.distribution;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Which licences may go along, and what is known of components that do not say it rightly
/// themselves: the file `licences.yaml`, with the texts in `texts/` beside it.
final class Licences {
  /// Their texts name whose work it is, so one text for all will not do.
  private static final Set<String> NAMING_THE_HOLDER =
      Set.of("MIT", "ISC", "BSD-2-Clause", "BSD-3-Clause");

  private final Path folder;
  private final Written written;

  private Licences(Path folder, Written written) {
    this.folder = folder;
    this.written = written;
  }

  private record Written(
      List<String> everywhere,
      List<String> languageOnly,
      Map<String, String> names,
      List<Ruling> components,
      List<Weights> models) {}

  private record Ruling(
      String component,
      @Nullable String licence,
      @Nullable String copyright,
      @JsonProperty(required = true) String because) {}

  /// A model, of which no registry's file tells.
  record Weights(String name, String version, String licence, List<String> files) {}

  static Licences read(Path folder) throws IOException, PackagingException {
    var mapper = new YAMLMapper();
    mapper.setPropertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE);
    Path file = folder.resolve("licences.yaml");
    try {
      return new Licences(folder, mapper.readValue(file.toFile(), Written.class));
    } catch (JsonProcessingException e) {
      throw new PackagingException("%s: %s".formatted(file.getFileName(), e.getOriginalMessage()));
    }
  }

  List<Weights> models() {
    return written.models();
  }

  /// @throws PackagingException which names all that cannot go along, and why
  List<Licensed> decide(List<Component> components) throws IOException, PackagingException {
    var problems = new ArrayList<String>();
    var decided = new ArrayList<Licensed>();
    for (Component component : components) {
      decide(component, problems).ifPresent(decided::add);
    }
    problems.addAll(unused(components));
    if (!problems.isEmpty()) {
      throw new PackagingException(
          "The licences are not in order; server/src/package/licences.yaml says what may go along:\n  "
              + String.join("\n  ", problems));
    }
    return decided;
  }

  private Optional<Licensed> decide(Component component, List<String> problems) throws IOException {
    Ruling ruling = ruling(component);
    Set<String> offered = offered(component, ruling);
    Optional<String> chosen = chosen(component.part(), offered);
    String who =
        "%s %s (%s)".formatted(component.key(), component.version(), component.part().folder());
    if (chosen.isEmpty()) {
      problems.add(
          offered.isEmpty()
              ? who + ": no licence is known"
              : "%s: %s is not accepted there".formatted(who, String.join(" or ", offered)));
      return Optional.empty();
    }
    String licence = chosen.get();
    boolean ownText = component.texts().keySet().stream().anyMatch(Licences::isLicence);
    if (ownText || parts(licence).stream().noneMatch(NAMING_THE_HOLDER::contains)) {
      return Optional.of(new Licensed(component, licence, null));
    }
    if (ruling == null || ruling.copyright() == null) {
      problems.add(
          "%s: it carries no text of %s, and no copyright is written down for it"
              .formatted(who, licence));
      return Optional.empty();
    }
    var text = new StringBuilder(ruling.copyright().strip());
    for (String part : parts(licence)) {
      if (NAMING_THE_HOLDER.contains(part)) {
        text.append("\n\n").append(text(part));
      }
    }
    return Optional.of(new Licensed(component, licence, text.toString()));
  }

  /// What a later upgrade left behind would otherwise excuse something else one day.
  private List<String> unused(List<Component> components) {
    return written.components().stream()
        .map(Ruling::component)
        .filter(key -> components.stream().noneMatch(component -> covers(key, component)))
        .map(key -> key + ": stands in licences.yaml and is not shipped")
        .toList();
  }

  private @Nullable Ruling ruling(Component component) {
    for (Ruling ruling : written.components()) {
      if (covers(ruling.component(), component)) {
        return ruling;
      }
    }
    return null;
  }

  private static boolean covers(String key, Component component) {
    return key.endsWith(":*")
        ? component.key().startsWith(key.substring(0, key.length() - 1))
        : key.equals(component.key());
  }

  private Set<String> offered(Component component, @Nullable Ruling ruling) {
    if (ruling != null && ruling.licence() != null) {
      return Set.of(ruling.licence());
    }
    var offered = new LinkedHashSet<String>();
    for (String declared : component.declared()) {
      String known = Objects.requireNonNullElse(written.names().get(declared), declared);
      String bare = known.startsWith("(") ? known.substring(1, known.length() - 1) : known;
      offered.addAll(Arrays.asList(bare.split(" OR ")));
    }
    return offered;
  }

  /// Of several on offer the one that stands first in the list.
  private Optional<String> chosen(Component.Part part, Set<String> offered) {
    var accepted = new ArrayList<>(written.everywhere());
    if (part == Component.Part.LANGUAGE) {
      accepted.addAll(written.languageOnly());
    }
    return offered.stream()
        .filter(licence -> accepted.containsAll(parts(licence)))
        .min(
            java.util.Comparator.comparingInt(
                licence -> accepted.indexOf(parts(licence).getFirst())));
  }

  /// The whole texts of the licences that are used, by file name.
  SortedMap<String, String> texts(List<Licensed> all) throws IOException {
    var texts = new TreeMap<String, String>();
    for (Licensed one : all) {
      for (String licence : parts(one.licence())) {
        if (!NAMING_THE_HOLDER.contains(licence) && !licence.startsWith("LicenseRef-")) {
          texts.put(licence + ".txt", text(licence));
        }
      }
    }
    return texts;
  }

  private String text(String licence) throws IOException {
    return Files.readString(folder.resolve("texts").resolve(licence + ".txt"));
  }

  static List<String> parts(String licence) {
    return List.of(licence.split(" AND "));
  }

  private static boolean isLicence(String file) {
    return file.matches("(?i).*(licen[cs]e|copying).*");
  }
}
