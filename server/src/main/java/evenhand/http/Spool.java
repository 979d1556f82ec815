package evenhand.http;

import evenhand.library.Source;
import evenhand.store.DataFolder;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Where uploads lie until they are imported: a folder of the data folder, emptied at each start. A
/// file's own name is shown to people and never used on the disk.
final class Spool {
  private static final String NAME = "spool";
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Cs}]");
  private static final int LONGEST_NAME = 200;

  private final DataFolder folder;
  private final Path path;

  Spool(DataFolder folder) throws IOException {
    this.folder = folder;
    this.path = folder.folder(NAME);
    empty();
  }

  /// Where the web server may put what it is still receiving.
  Path path() {
    return path;
  }

  /// A new, empty file that only its owner can read.
  Path file() throws IOException {
    return folder.file(NAME + "/" + UUID.randomUUID());
  }

  /// The uploads of a request, each in a file that only its owner can read.
  List<Source> take(Context ctx) throws IOException {
    var taken = new ArrayList<Source>();
    for (UploadedFile upload : ctx.uploadedFiles("files")) {
      Path file = file();
      taken.add(Source.upload(file, shown(upload.filename())));
      try (InputStream in = upload.content();
          OutputStream out = Files.newOutputStream(file)) {
        in.transferTo(out);
      }
    }
    return taken;
  }

  void empty() throws IOException {
    try (Stream<Path> left = Files.list(path)) {
      for (Path file : left.toList()) {
        Files.delete(file);
      }
    }
  }

  /// The name without any folder, control or hidden character.
  static String shown(String name) {
    String base = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String seen = UNSEEN.matcher(base).replaceAll("").strip();
    String whole = seen.isEmpty() || seen.chars().allMatch(c -> c == '.') ? "unnamed" : seen;
    // Its ending says what kind of file it is, so the beginning is what goes.
    return whole.substring(Math.max(0, whole.length() - LONGEST_NAME));
  }
}
