package evenhand.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryFlag;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Makes files and folders that other accounts of the machine cannot open.
///
/// On POSIX the rights are there from the first moment, whatever the umask. On Windows the access
/// list is set just after (written from its documentation, not tried there). A file system that
/// knows neither, such as a memory stick's, is left as it is.
final class OwnerOnly {
  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

  private OwnerOnly() {}

  static void createFolder(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      restrict(folder);
      return;
    }
    if (folder.getParent() != null) {
      Files.createDirectories(folder.getParent());
    }
    Files.createDirectory(folder, rights(folder, FOLDER));
    restrict(folder);
  }

  /// Makes an empty file, or restricts the one that is there.
  static void createFile(Path file) throws IOException {
    try {
      Files.createFile(file, rights(file, FILE));
    } catch (FileAlreadyExistsException e) {
      // Restricted below.
    }
    restrict(file);
  }

  static boolean isRestricted(Path path) throws IOException {
    var posix = Files.getFileAttributeView(path, PosixFileAttributeView.class);
    return posix == null
        || (Files.isDirectory(path) ? FOLDER : FILE)
            .containsAll(posix.readAttributes().permissions());
  }

  private static void restrict(Path path) throws IOException {
    if (!isRestricted(path)) {
      Files.setPosixFilePermissions(path, Files.isDirectory(path) ? FOLDER : FILE);
    }
    if (Files.getFileAttributeView(path, PosixFileAttributeView.class) == null) {
      var acl = Files.getFileAttributeView(path, AclFileAttributeView.class);
      if (acl != null) {
        acl.setAcl(List.of(ownersEntry(path, acl)));
      }
    }
  }

  private static AclEntry ownersEntry(Path path, AclFileAttributeView acl) throws IOException {
    var flags = EnumSet.noneOf(AclEntryFlag.class);
    if (Files.isDirectory(path)) {
      flags.addAll(List.of(AclEntryFlag.FILE_INHERIT, AclEntryFlag.DIRECTORY_INHERIT));
    }
    return AclEntry.newBuilder()
        .setType(AclEntryType.ALLOW)
        .setPrincipal(acl.getOwner())
        .setPermissions(EnumSet.allOf(AclEntryPermission.class))
        .setFlags(flags)
        .build();
  }

  private static FileAttribute<?>[] rights(Path path, Set<PosixFilePermission> rights) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(rights)}
        : new FileAttribute<?>[0];
  }
}
