package evenhand.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OperationTest {
  @TempDir Path data;

  @Test
  void answersAreCountedByAddressWithoutWhatWasAsked() throws Exception {
    try (var served = new Served(data.resolve("data"))) {
      served.get("/api/search?q=confidential&mode=keyword");
      served.get("/api/search?q=confidential&mode=keyword");
      served.get("/api/search?limit=nonsense");
      served.get("/nowhere/confidential");

      String metrics = served.get("/api/metrics").body();
      assertThat(metrics)
          .contains("evenhand_requests_total{route=\"GET /api/search\",status=\"200\"} 2\n")
          .contains("evenhand_requests_total{route=\"GET /api/search\",status=\"400\"} 1\n")
          .contains("evenhand_request_seconds_count{route=\"GET /api/search\"} 3\n")
          .containsPattern("evenhand_heap_bytes\\{kind=\"used\"} [1-9]")
          .containsPattern("evenhand_threads [1-9]")
          .doesNotContain("confidential");
    }
  }

  @Test
  void aServerHandsOutABackupWhileItServes() throws Exception {
    try (var served = new Served(data.resolve("data"))) {
      served.post("/api/drafts", "{\"form\": \"ilacs-2018\", \"title\": \"T\"}");
      String names = names(served.bytes("/api/backup"));
      assertThat(names).startsWith("evenhand-backup ").contains("evenhand.db").endsWith("SUMS");
      assertThat(data.resolve("data/spool")).isEmptyDirectory();
    }
  }

  private static String names(byte[] zip) throws Exception {
    var names = new StringBuilder();
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        names.append(names.isEmpty() ? "" : " ").append(entry.getName());
      }
    }
    return names.toString();
  }
}
