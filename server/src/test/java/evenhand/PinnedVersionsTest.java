package evenhand;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What Evenhand is built from is named to the digit, so that two builds are one and a scanner can
/// be told what is inside.
class PinnedVersionsTest {
  private static final Path HOME = Path.of(System.getProperty("evenhand.home"));
  private static final Pattern VERSION = Pattern.compile("<version>([^<]*)</version>");
  private static final Pattern PROPERTY = Pattern.compile("<([\\w.]+)>([^<]*)</\\1>");
  private static final List<String> OWN = List.of("0.1.0-SNAPSHOT", "${project.version}");

  @Test
  void everyVersionOfTheBuildIsPinned() throws Exception {
    Map<String, String> properties = new HashMap<>();
    for (Path pom : poms()) {
      PROPERTY
          .matcher(Files.readString(pom))
          .results()
          .forEach(match -> properties.put("${" + match.group(1) + "}", match.group(2)));
    }
    for (Path pom : poms()) {
      List<String> versions =
          VERSION
              .matcher(Files.readString(pom))
              .results()
              .map(match -> match.group(1))
              .filter(version -> !OWN.contains(version))
              .filter(version -> !version.equals("[25,)")) // the JDK's, a least
              .map(version -> properties.getOrDefault(version, version))
              .toList();
      assertThat(versions)
          .as(HOME.relativize(pom).toString())
          .allMatch(version -> version.matches("\\d+[\\w.-]*"))
          .noneMatch(version -> version.contains("SNAPSHOT"))
          .noneMatch(version -> version.matches("(?i)latest|release|.*[\\[(,].*"));
    }
  }

  @Test
  void everyPackageOfThePagesIsLockedByItsChecksum() throws Exception {
    JsonNode lock = new ObjectMapper().readTree(HOME.resolve("web/package-lock.json").toFile());
    lock.path("packages")
        .properties()
        .forEach(each -> {
          if (!each.getKey().isEmpty() && !each.getValue().path("link").asBoolean()) {
            assertThat(each.getValue().path("integrity").asText())
                .as(each.getKey())
                .startsWith("sha");
          }
        });
  }

  private static List<Path> poms() throws Exception {
    try (Stream<Path> files = Files.walk(HOME, 2)) {
      return files.filter(file -> file.endsWith("pom.xml")).toList();
    }
  }
}
