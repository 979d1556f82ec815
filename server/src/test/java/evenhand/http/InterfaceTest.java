package evenhand.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The description of the interface and the interface are the same.
class InterfaceTest {
  private static final Pattern ROW =
      Pattern.compile("^\\| `(GET|POST|PUT|DELETE) ([^?` ]+)", Pattern.MULTILINE);

  @TempDir Path temp;

  @Test
  void everyAddressIsDescribedAndEveryDescriptionIsAnswered() throws Exception {
    String described = Files.readString(Served.HOME.resolve("server/docs/http.md"));
    Set<String> rows =
        ROW.matcher(described)
            .results()
            .map(row -> row.group(1) + " " + row.group(2))
            .collect(Collectors.toCollection(TreeSet::new));
    try (var served = new Served(temp.resolve("data"))) {
      assertThat(served.server.routes())
          .filteredOn(route -> route.path().startsWith("/api/"))
          .extracting(route -> route.method().name() + " " + route.path())
          .containsExactlyInAnyOrderElementsOf(rows);
      assertThat(served.server.routes())
          .filteredOn(route -> !route.path().startsWith("/api/"))
          .allSatisfy(
              route -> assertThat(described).contains(route.path().replaceAll("<.*>", "…")));
    }
  }
}
