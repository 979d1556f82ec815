package evenhand.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Packs an invented tree. That the real one packs, unpacks and runs is `src/test/sh/package.sh`.
class DistributionTest {
  private static final String APACHE = "{\"license\":{\"id\":\"Apache-2.0\"}}";

  @TempDir Path home;
  @TempDir Path out;

  private final List<String> server = new ArrayList<>();
  private final List<String> language = new ArrayList<>();

  @BeforeEach
  void inventATree() throws Exception {
    for (String file :
        List.of(
            "LICENSE",
            "evenhand",
            "evenhand.cmd",
            "server/CHANGES.md",
            "corpus/forms/f.yaml",
            "corpus/house-style/h.yaml",
            "corpus/samples/s.md",
            "corpus/drafts/d.md",
            "corpus/judgements/j.tsv",
            "models/m.md",
            "models/grading/weights.json",
            "models/bge-small-en-v1.5-q/model.onnx",
            "server/docs/README.md",
            "server/docs/pictures/p.png",
            "server/src/package/README.md",
            "server/src/package/texts/Apache-2.0.txt",
            "server/src/package/texts/LGPL-2.1-or-later.txt",
            "server/src/package/texts/MIT.txt",
            "server/target/app/evenhand.jar",
            "language/target/app/evenhand-language.jar")) {
      write(file, "what stands in " + file);
    }
    licences("components: []");
    write(
        "web/package-lock.json",
        "{\"packages\":{\"\":{},\"node_modules/made-up-dev\":{\"dev\":true}}}");
    write("language/target/app/lib/.keep", "");
    var libraries = new TreeMap<String, String>();
    for (Platform platform : Platform.values()) {
      platform.libraries().forEach(library -> libraries.put(library, "native"));
    }
    libraries.put("ai/onnxruntime/native/win-x64/onnxruntime.pdb", "symbols");
    libraries.put("META-INF/NOTICE", "made by somebody");
    jar(server, "server", "invented-natives", APACHE, libraries);
  }

  @Test
  void twoRunsGiveTheSameBytes() throws Exception {
    byte[] first = Files.readAllBytes(pack().file());
    try (var files = Files.walk(home)) {
      for (Path file : files.toList()) {
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000_000_000L));
      }
    }
    assertThat(Files.readAllBytes(pack().file())).isEqualTo(first);
  }

  @Test
  void everyFileHasItsSumAndTheLauncherMayBeRun() throws Exception {
    Distribution.Packed packed = pack();
    Map<String, byte[]> files = unpacked(packed.file());
    List<String> sums =
        new String(files.get("SHA256SUMS"), StandardCharsets.UTF_8).lines().toList();
    assertThat(sums).hasSize(files.size() - 1);
    for (String line : sums) {
      String[] parts = line.split("  ", 2);
      assertThat(Archive.sha256(Objects.requireNonNull(files.get(parts[1]))))
          .as(parts[1])
          .isEqualTo(parts[0]);
    }
    assertThat(Files.readString(out.resolve("evenhand-9.9.zip.sha256")))
        .isEqualTo(Archive.sha256(packed.file()) + "  evenhand-9.9.zip\n");
    assertThat(mode(packed.file(), "evenhand")).isEqualTo(0755);
    assertThat(mode(packed.file(), "evenhand.cmd")).isEqualTo(0644);
  }

  @Test
  void whatIsForDevelopersStaysBehind() throws Exception {
    write("corpus/samples/notes.txt", "not a sample");
    write("corpus/pom.xml", "<project/>");
    write("server/target/test-classes/T.class", "");
    assertThat(unpacked(pack().file()).keySet())
        .contains("packed.txt", "corpus/samples/s.md", "server/app/evenhand.jar")
        .noneMatch(path -> path.matches(".*(pom\\.xml|notes\\.txt|\\.class|/src/.*)"));
  }

  @Test
  void debuggingSymbolsAreLeftOutAndTheSumIsThatOfTheJarShipped() throws Exception {
    Map<String, byte[]> files = unpacked(pack().file());
    byte[] jar = Objects.requireNonNull(files.get("server/app/lib/invented-natives-1.jar"));
    Path copy = Files.write(home.resolve("copy.jar"), jar);
    try (var zip = new java.util.zip.ZipFile(copy.toFile())) {
      assertThat(zip.getEntry("ai/onnxruntime/native/win-x64/onnxruntime.pdb")).isNull();
      assertThat(zip.getEntry("ai/onnxruntime/native/win-x64/onnxruntime.dll")).isNotNull();
    }
    assertThat(bom(files).toString()).contains(Archive.sha256(jar));
  }

  @Test
  void noticesOfOthersGoAlong() throws Exception {
    Map<String, byte[]> files = unpacked(pack().file());
    assertThat(files.get("licences/server/invented-natives-1/NOTICE"))
        .asString()
        .isEqualTo("made by somebody");
    assertThat(files).containsKey("licences/Apache-2.0.txt");
    assertThat(files.get("THIRD-PARTY.md"))
        .asString()
        .contains("| invented:invented-natives | 1 | Apache-2.0 |");
  }

  @Test
  void aLicenceThatIsNotAcceptedStopsItAndIsNamed() throws Exception {
    jar(server, "server", "sealed", "{\"license\":{\"id\":\"GPL-3.0-only\"}}", Map.of("a", "b"));
    refused("invented:sealed 1 (server): GPL-3.0-only is not accepted there");
  }

  @Test
  void aJarWithoutALicenceStopsIt() throws Exception {
    jar(server, "server", "silent", "", Map.of("a", "b"));
    refused("invented:silent 1 (server): no licence is known");
  }

  @Test
  void theLesserGplIsForTheLanguagePartAlone() throws Exception {
    String lesser = "{\"license\":{\"id\":\"LGPL-2.1-or-later\"}}";
    jar(language, "language", "reader", lesser, Map.of("a", "b"));
    assertThat(unpacked(pack().file())).containsKey("licences/LGPL-2.1-or-later.txt");
    jar(server, "server", "reader", lesser, Map.of("a", "b"));
    refused("invented:reader 1 (server): LGPL-2.1-or-later is not accepted there");
  }

  @Test
  void ofSeveralLicencesAnAcceptedOneIsTaken() throws Exception {
    jar(server, "server", "offered", "{\"expression\":\"(GPL-2.0 OR Apache-2.0)\"}", Map.of());
    jar(server, "server", "either", "{\"license\":{\"id\":\"GPL-2.0\"}}," + APACHE, Map.of());
    assertThat(unpacked(pack().file()).get("THIRD-PARTY.md"))
        .asString()
        .contains("invented:offered | 1 | Apache-2.0", "invented:either | 1 | Apache-2.0");
  }

  @Test
  void aLicenceThatNamesItsHolderNeedsItsTextOrTheName() throws Exception {
    jar(server, "server", "kind", "{\"license\":{\"id\":\"MIT\"}}", Map.of("a", "b"));
    refused("invented:kind 1 (server): it carries no text of MIT");
    licences(
        """
        components:
          - component: invented:kind
            copyright: Copyright (c) 1999 Nobody
            because: made up
        """);
    assertThat(unpacked(pack().file()).get("licences/server/kind-1/LICENSE.txt"))
        .asString()
        .isEqualTo("Copyright (c) 1999 Nobody\n\nwhat stands in server/src/package/texts/MIT.txt");
  }

  @Test
  void aRulingThatNothingNeedsIsStruckOut() throws Exception {
    licences(
        """
        components:
          - component: invented:gone
            licence: MIT
            because: made up
        """);
    refused("invented:gone: stands in licences.yaml and is not shipped");
  }

  @Test
  void aJarThatTheBillDoesNotNameStopsIt() throws Exception {
    zip(home.resolve("server/target/app/lib/stray.jar"), Map.of("a", "b"));
    refused("stray.jar is not in the bill of materials");
  }

  @Test
  void aPlatformWithoutItsLibrariesStopsIt() throws Exception {
    Files.delete(home.resolve("server/target/app/lib/invented-natives-1.jar"));
    server.clear();
    jar(server, "server", "other", APACHE, Map.of("a", "b"));
    refused("win-x64/onnxruntime.dll");
  }

  @Test
  void theBillSaysWhatNeedsWhatOnlyOfWhatIsShipped() throws Exception {
    JsonNode bom = bom(unpacked(pack().file()));
    assertThat(bom.path("specVersion").asText()).isEqualTo("1.6");
    assertThat(bom.path("components")).hasSize(1);
    assertThat(bom.path("dependencies").path(0).path("dependsOn").path(0).asText())
        .isEqualTo(bom.path("components").path(0).path("bom-ref").asText());
    assertThat(bom.toString()).doesNotContain(home.toString());
  }

  private Distribution.Packed pack() throws Exception {
    bill("server", server);
    bill("language", language);
    return new Distribution(home, "9.9").writeTo(out);
  }

  private void refused(String saying) {
    assertThatThrownBy(this::pack)
        .isInstanceOf(PackagingException.class)
        .hasMessageContaining(saying);
  }

  private void licences(String components) throws IOException {
    write(
        "server/src/package/licences.yaml",
        """
        everywhere: [Apache-2.0, MIT]
        language-only: [LGPL-2.1-or-later]
        names: {}
        models: []
        """
            + components);
  }

  private void jar(
      List<String> bill, String module, String name, String licences, Map<String, String> entries)
      throws IOException {
    Path jar = home.resolve(module).resolve("target/app/lib/%s-1.jar".formatted(name));
    zip(jar, entries);
    bill.add(
        """
        {"group":"invented","name":"%s","version":"1","purl":"pkg:maven/invented/%s@1",
         "hashes":[{"alg":"SHA-256","content":"%s"}],"licenses":[%s]}
        """
            .formatted(name, name, Archive.sha256(jar), licences));
  }

  private void bill(String module, List<String> components) throws IOException {
    String needed =
        String.join(
            ",",
            components.stream()
                .map(one -> one.replaceAll("(?s).*\"purl\":(\"[^\"]*\").*", "$1"))
                .toList());
    write(
        module + "/target/bom.json",
        """
        {"metadata":{"component":{"purl":"self"}},"components":[%s],
         "dependencies":[{"ref":"self","dependsOn":[%s]}]}
        """
            .formatted(String.join(",", components), needed));
  }

  private void zip(Path file, Map<String, String> entries) throws IOException {
    Files.createDirectories(file.getParent());
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("META-INF/name-of-" + file.getFileName()));
      zip.closeEntry();
      for (var entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
  }

  private void write(String path, String text) throws IOException {
    Path file = home.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static Map<String, byte[]> unpacked(Path archive) throws IOException {
    var files = new TreeMap<String, byte[]>();
    try (var zip = ZipFile.builder().setPath(archive).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        assertThat(entry.getName()).startsWith("evenhand-9.9/");
        files.put(
            entry.getName().substring("evenhand-9.9/".length()),
            zip.getInputStream(entry).readAllBytes());
      }
    }
    return files;
  }

  private static int mode(Path archive, String name) throws IOException {
    try (var zip = ZipFile.builder().setPath(archive).get()) {
      return zip.getEntry("evenhand-9.9/" + name).getUnixMode() & 0777;
    }
  }

  private static JsonNode bom(Map<String, byte[]> files) throws IOException {
    return new ObjectMapper().readTree(files.get("evenhand.cdx.json"));
  }
}
