package evenhand.library;

import evenhand.store.DataFolder;
import evenhand.store.Database;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// Puts a [Backup] into an empty data folder. Nothing outside the folder is written, whatever names
/// the file holds; each file is held to its checksum; a restoring that fails, or is killed, leaves
/// no database and so nothing that would pass for a library.
public final class Restore {
  /// A line a file, of which there are three a report.
  private static final int MOST_SUMS = 64 << 20;

  private static final Pattern SUM = Pattern.compile("([0-9a-f]{64}) (\\d{1,15}) (\\S+)");
  private static final Pattern NAME =
      Pattern.compile(
          "originals/[0-9a-f]{64}|reports/[0-9a-f]{64}\\.json|vectors/[0-9a-f]{64}\\.vectors|"
              + Pattern.quote(Database.FILE));

  private final DataFolder folder;
  private final Path archive;
  private final List<Path> written = new ArrayList<>();

  private Restore(Path archive, DataFolder folder) {
    this.archive = archive;
    this.folder = folder;
  }

  private record Entry(String name, String sum, long size) {}

  /// @param folder that holds nothing yet
  /// @return how many files were put there
  public static int from(Path archive, DataFolder folder) throws IOException, BackupException {
    return new Restore(archive, folder).run();
  }

  private int run() throws IOException, BackupException {
    refuseFilled();
    try (var zip = new ZipFile(archive.toFile(), StandardCharsets.UTF_8)) {
      List<Entry> entries = entries(zip);
      try {
        for (Entry entry : entries) {
          put(zip, entry);
        }
      } catch (IOException | BackupException e) {
        for (Path file : written) {
          Files.deleteIfExists(file);
        }
        throw e;
      }
      return entries.size();
    } catch (ZipException e) {
      throw new BackupException(
          "%s is no backup of Evenhand, or a part of it is missing. Nothing was restored."
              .formatted(archive),
          e);
    }
  }

  private void refuseFilled() throws IOException, BackupException {
    try (Stream<Path> inside = Files.list(folder.path())) {
      if (inside.anyMatch(file -> !DataFolder.isLock(file))) {
        throw new BackupException(
            "The data folder %s is not empty, and what is in it would be lost. Name a new folder with --data."
                .formatted(folder.path()));
      }
    }
  }

  /// What is to be put back, the database last: without it the rest is nothing.
  private List<Entry> entries(ZipFile zip) throws IOException, BackupException {
    String head = text(zip, Backup.HEAD, 1000);
    if (!head.startsWith(Backup.FORMAT + "\n")) {
      throw new BackupException(
          "%s was written by another version of Evenhand (%s). Restore it with that version."
              .formatted(archive, head.replace('\n', ' ').strip()));
    }
    var entries = new ArrayList<Entry>();
    for (String line : text(zip, Backup.SUMS, MOST_SUMS).split("\n")) {
      Matcher sum = SUM.matcher(line);
      if (!sum.matches()) {
        throw damaged(Backup.SUMS);
      }
      if (NAME.matcher(sum.group(3)).matches()) {
        entries.add(new Entry(sum.group(3), sum.group(1), Long.parseLong(sum.group(2))));
      } else if (!sum.group(3).equals(Backup.HEAD)) {
        throw damaged(Backup.SUMS);
      }
    }
    if (entries.isEmpty() || !entries.getLast().name().equals(Database.FILE)) {
      throw damaged(Database.FILE);
    }
    return entries;
  }

  private String text(ZipFile zip, String name, int most) throws IOException, BackupException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new BackupException(
          "%s is no backup of Evenhand: it has no %s. Nothing was restored."
              .formatted(archive, name));
    }
    try (InputStream in = zip.getInputStream(entry)) {
      return new String(in.readNBytes(most), StandardCharsets.UTF_8);
    }
  }

  private void put(ZipFile zip, Entry wanted) throws IOException, BackupException {
    ZipEntry entry = zip.getEntry(wanted.name());
    if (entry == null) {
      throw damaged(wanted.name());
    }
    int slash = wanted.name().indexOf('/');
    if (slash > 0) {
      folder.folder(wanted.name().substring(0, slash));
    }
    Path part = folder.file(wanted.name() + ".part");
    written.add(part);
    if (!wanted.sum().equals(copy(zip, entry, part, wanted.size()))) {
      throw damaged(wanted.name());
    }
    Path whole = folder.path().resolve(wanted.name());
    Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
    written.add(whole);
  }

  /// Copies no more than the size that was noted: an entry that swells is not followed.
  ///
  /// @return the SHA-256 of what was copied
  private static String copy(ZipFile zip, ZipEntry entry, Path to, long size) throws IOException {
    MessageDigest digest = TextKey.sha256();
    try (InputStream in = zip.getInputStream(entry);
        OutputStream out = Files.newOutputStream(to)) {
      var buffer = new byte[1 << 16];
      long left = size + 1;
      int read = in.read(buffer);
      while (read >= 0 && left > 0) {
        int taken = (int) Math.min(read, left);
        digest.update(buffer, 0, taken);
        out.write(buffer, 0, taken);
        left -= taken;
        read = in.read(buffer);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private BackupException damaged(String name) {
    return new BackupException(
        "The backup %s is damaged at %s. Nothing was restored; use another backup."
            .formatted(archive, name));
  }
}
