package evenhand.distribution;

import evenhand.distribution.Component.Part;
import evenhand.distribution.Licences.Weights;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The archive that goes to other machines: the program as built, what it reads, whose work is in
/// it, and the sums of it all.
public final class Distribution {
  /// In a packed tree alone; says so to the launchers and to the program.
  public static final String MARK = "packed.txt";

  private final Path home;
  private final String version;

  /// @param home the source tree, built
  public Distribution(Path home, String version) {
    this.home = home;
    this.version = version;
  }

  /// What was written.
  ///
  /// @param sum its SHA-256, which stands in a file beside it too
  /// @param components how many works of others are in it
  public record Packed(Path file, String sum, int files, int components) {}

  /// Writes the archive and, beside it, its sum.
  ///
  /// @param folder made where it is missing; an earlier archive of the version is replaced
  public Packed writeTo(Path folder) throws IOException, PackagingException {
    Path notes = home.resolve("server/src/package");
    var java = new EnumMap<Part, JavaComponents>(Part.class);
    java.put(Part.SERVER, javaOf(Part.SERVER, "server"));
    java.put(Part.LANGUAGE, javaOf(Part.LANGUAGE, "language"));
    Licences licences = Licences.read(notes);

    var archive = new Archive();
    Contents.addTo(archive, home);
    archive.add("README.md", Contents.existing(notes.resolve("README.md")));
    archive.add(
        MARK,
        "Evenhand %s, packed. The launchers run what is here and build nothing.\n"
            .formatted(version));
    Map<String, String> changed = addProgram(archive);

    var components = new ArrayList<Component>();
    java.values().forEach(jars -> components.addAll(jars.components()));
    components.addAll(WebComponents.read(home.resolve("web")));
    for (Weights weights : licences.models()) {
      components.add(model(weights));
    }
    List<Licensed> all =
        licences.decide(components.stream().map(one -> asShipped(one, changed)).toList());
    for (Licensed one : all) {
      one.texts().forEach((name, text) -> archive.add(one.component().folder() + "/" + name, text));
    }
    licences.texts(all).forEach((name, text) -> archive.add("licences/" + name, text));
    archive.add("THIRD-PARTY.md", ThirdPartyPage.of(all));
    archive.add("evenhand.cdx.json", BillOfMaterials.of(version, all, java));
    return write(archive, folder, all.size());
  }

  private JavaComponents javaOf(Part part, String module) throws IOException, PackagingException {
    Path target = home.resolve(module).resolve("target");
    return JavaComponents.read(
        part, target.resolve("bom.json"), Contents.existing(target.resolve("app/lib")));
  }

  /// @return the sums of the jars that are not shipped as they came, by the sum they came with
  private Map<String, String> addProgram(Archive archive) throws IOException, PackagingException {
    var changed = new TreeMap<String, String>();
    for (String module : List.of("server", "language")) {
      Path app = home.resolve(module).resolve("target/app");
      String name = module.equals("server") ? "evenhand.jar" : "evenhand-language.jar";
      archive.add(module + "/app/" + name, Contents.existing(app.resolve(name)));
      for (Path jar : jars(app.resolve("lib"))) {
        String path = module + "/app/lib/" + jar.getFileName();
        if (NativeLibraries.areDebuggableIn(jar)) {
          byte[] without = NativeLibraries.withoutDebugging(jar);
          archive.add(path, without);
          changed.put(Archive.sha256(jar), Archive.sha256(without));
        } else {
          archive.add(path, jar);
        }
      }
    }
    NativeLibraries.requireAll(jars(home.resolve("server/target/app/lib")));
    return changed;
  }

  private static List<Path> jars(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
  }

  private static Component asShipped(Component one, Map<String, String> changed) {
    String now = changed.get(one.hashes().getOrDefault("SHA-256", ""));
    return now == null
        ? one
        : new Component(
            one.part(),
            one.group(),
            one.name(),
            one.version(),
            one.purl(),
            one.declared(),
            one.home(),
            Map.of("SHA-256", now),
            one.texts());
  }

  private Component model(Weights weights) throws IOException, PackagingException {
    Path main = Contents.existing(home.resolve(weights.files().getFirst()));
    return new Component(
        Part.MODELS,
        "",
        weights.name(),
        weights.version(),
        "",
        List.of(weights.licence()),
        null,
        Map.of("SHA-256", Archive.sha256(main)),
        new TreeMap<>());
  }

  private Packed write(Archive archive, Path folder, int components) throws IOException {
    String name = "evenhand-" + version;
    Files.createDirectories(folder);
    Path file = folder.resolve(name + ".zip");
    Path part = folder.resolve(name + ".zip.part");
    try {
      archive.write(part, name);
      String sum = Archive.sha256(part);
      Files.writeString(
          folder.resolve(name + ".zip.sha256"),
          "%s  %s%n".formatted(sum, file.getFileName()).replace("\r", ""),
          StandardCharsets.US_ASCII);
      Files.move(part, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      return new Packed(file, sum, archive.size(), components);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
