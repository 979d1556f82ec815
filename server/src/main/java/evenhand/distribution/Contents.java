package evenhand.distribution;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.stream.Stream;

/// The files of the source tree that somebody who only runs Evenhand wants. What is not named here
/// stays behind, also where it lies among them.
final class Contents {
  private record Tree(String folder, String glob) {}

  private static final List<String> FILES =
      List.of("LICENSE", "evenhand", "evenhand.cmd", "server/CHANGES.md");

  private static final List<Tree> TREES =
      List.of(
          new Tree("corpus/forms", "*.yaml"),
          new Tree("corpus/house-style", "*.yaml"),
          new Tree("corpus/samples", "*.md"),
          new Tree("corpus/drafts", "*.{md,tsv}"),
          new Tree("corpus/judgements", "*.tsv"),
          new Tree("models", "*.{md,onnx,sha256}"),
          new Tree("models/grading", "*.{md,json}"),
          new Tree("models/bge-small-en-v1.5-q", "*.{onnx,json}"),
          new Tree("server/docs", "*.md"),
          new Tree("server/docs/pictures", "*.png"));

  private Contents() {}

  static void addTo(Archive archive, Path home) throws IOException, PackagingException {
    for (String file : FILES) {
      archive.add(file, existing(home.resolve(file)));
    }
    for (Tree tree : TREES) {
      PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + tree.glob());
      try (Stream<Path> files = Files.list(existing(home.resolve(tree.folder())))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          if (matcher.matches(file.getFileName())) {
            archive.add(tree.folder() + "/" + file.getFileName(), file);
          }
        }
      }
    }
  }

  static Path existing(Path file) throws PackagingException {
    if (!Files.exists(file)) {
      throw new PackagingException(
          "%s is missing. Build again (delete target/built and run ./evenhand package)."
              .formatted(file));
    }
    return file;
  }
}
