package evenhand.library;

import evenhand.store.DataFolder;
import evenhand.store.Database;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.StringJoiner;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Everything in a data folder that could not be made anew, as one ZIP file: the database with its
/// drafts and decisions, each report's original, what was read from it and its vectors. The index
/// and what completion learned are left out: they are built from these.
///
///     evenhand-backup                  "1" and the version that wrote it
///     originals/… reports/… vectors/…  as in the data folder
///     evenhand.db                      one unchanging state of the database
///     SUMS                             a line a file: SHA-256, bytes, name
///
/// Can be written while the folder is served; removals wait meanwhile.
public final class Backup {
  static final String HEAD = "evenhand-backup";
  static final String FORMAT = "1";
  static final String SUMS = "SUMS";

  private final DataFolder folder;
  private final Database database;
  private final Library library;

  public Backup(DataFolder folder, Database database, Library library) {
    this.folder = folder;
    this.database = database;
    this.library = library;
  }

  /// @param version of the program, told to whoever restores
  /// @param to not closed
  /// @return how many reports it holds
  public int write(String version, OutputStream to) throws IOException {
    return library.undisturbed((register, vault) -> {
      Path snapshot = folder.file("backup-" + ProcessHandle.current().pid() + ".db");
      try {
        database.copyTo(snapshot);
        var zip = new Zip(to);
        zip.add(
            HEAD,
            out -> out.write((FORMAT + "\n" + version + "\n").getBytes(StandardCharsets.UTF_8)));
        int reports = 0;
        for (String hash : register.hashes().stream().sorted().toList()) {
          for (Path file : vault.filesOf(hash)) {
            zip.add(nameOf(file), out -> copy(file, out));
          }
          reports++;
        }
        zip.add(Database.FILE, out -> copy(snapshot, out));
        zip.finish();
        return reports;
      } finally {
        Files.deleteIfExists(snapshot);
      }
    });
  }

  private String nameOf(Path file) {
    return folder.path().relativize(file).toString().replace('\\', '/');
  }

  private static void copy(Path file, OutputStream out) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      in.transferTo(out);
    }
  }

  private interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /// A ZIP file that ends with the checksums of what is in it.
  private static final class Zip {
    private final ZipOutputStream zip;
    private final StringJoiner sums = new StringJoiner("\n", "", "\n");

    Zip(OutputStream to) {
      zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
      zip.setLevel(Deflater.BEST_SPEED);
    }

    void add(String name, Content content) throws IOException {
      MessageDigest digest = TextKey.sha256();
      zip.putNextEntry(new ZipEntry(name));
      var counted = new long[1];
      content.writeTo(
          new DigestOutputStream(zip, digest) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
              counted[0] += length;
              super.write(bytes, from, length);
            }
          });
      zip.closeEntry();
      sums.add(HexFormat.of().formatHex(digest.digest()) + " " + counted[0] + " " + name);
    }

    void finish() throws IOException {
      zip.putNextEntry(new ZipEntry(SUMS));
      zip.write(sums.toString().getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
      zip.finish();
    }
  }
}
