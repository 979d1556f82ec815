package evenhand.library;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/// A file to import.
///
/// @param path where its bytes are now
/// @param origin what it is known by from one import to the next: when another content comes from
///   the same origin, it replaces the former
/// @param name the base name shown to people
public record Source(Path path, String origin, String name) {

  /// A file where it lies.
  public static Source of(Path file) {
    Path whole = file.toAbsolutePath().normalize();
    return new Source(whole, whole.toString(), String.valueOf(whole.getFileName()));
  }

  /// A file that was handed over and now lies in a temporary place.
  public static Source upload(Path temporary, String name) {
    return new Source(temporary, "upload:" + name, name);
  }

  /// The files that paths stand for, folders searched to any depth, each file once. Within a folder
  /// they come in the order of their names; hidden files and folders are passed over there.
  ///
  /// A path that does not exist stays in the list: the import says so.
  public static List<Source> under(Collection<Path> paths) throws IOException {
    var found = new LinkedHashMap<String, Source>();
    for (Path path : paths) {
      for (Path file : Files.isDirectory(path) ? filesIn(path) : List.of(path)) {
        Source source = of(file);
        found.putIfAbsent(source.origin(), source);
      }
    }
    return List.copyOf(found.values());
  }

  private static List<Path> filesIn(Path folder) throws IOException {
    var files = new ArrayList<Path>();
    Files.walkFileTree(
        folder,
        Set.of(FileVisitOption.FOLLOW_LINKS),
        Integer.MAX_VALUE,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes about) {
            boolean hidden = !each.equals(folder) && isHidden(each);
            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path each, BasicFileAttributes about) {
            if (!about.isDirectory() && !isHidden(each)) {
              files.add(each);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path each, IOException e) {
            if (!(e instanceof FileSystemLoopException)) {
              files.add(each); // refused, with its reason, when its turn comes
            }
            return FileVisitResult.CONTINUE;
          }
        });
    files.sort(null);
    return files;
  }

  private static boolean isHidden(Path path) {
    return String.valueOf(path.getFileName()).startsWith(".");
  }
}
