package evenhand.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The folder of the database, the index and the originals, held by this process alone until closed
/// and readable by its owner alone.
///
/// The operating system drops the lock when the process dies, however it dies.
public final class DataFolder implements AutoCloseable {
  private static final String LOCK = "evenhand.lock";

  /// The locked byte lies far behind the text of the file: on Windows a locked byte cannot be read
  /// by others, and they want to read whose lock it is.
  private static final long LOCKED_BYTE = 1L << 40;

  /// Folders held by this very process. The operating system's lock is the process's, not the
  /// opener's: opening and closing the lock file a second time would drop it.
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path path;
  private final FileChannel channel;

  private DataFolder(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /// Makes the folder where it is missing, and takes it.
  ///
  /// @throws UnusableDataFolderException where another process holds it, or it cannot be written
  public static DataFolder open(Path wanted) throws UnusableDataFolderException {
    try {
      refuseForeign(wanted);
      OwnerOnly.createFolder(wanted);
      return take(wanted.toRealPath());
    } catch (IOException e) {
      throw new UnusableDataFolderException(
          "The data folder %s cannot be used: %s. Name another with --data, or give this account the right to write there."
              .formatted(wanted, reason(e)),
          e);
    }
  }

  /// Notes on which port what the folder holds is being served, for whoever finds it taken.
  public void servedOn(int port) throws IOException {
    sign(channel, port);
  }

  /// Makes an empty file, anywhere, that only its owner can open.
  public static void createPrivateFile(Path file) throws IOException {
    OwnerOnly.createFile(file);
  }

  /// Whether a file of a data folder only says who holds it.
  public static boolean isLock(Path file) {
    return LOCK.equals(String.valueOf(file.getFileName()));
  }

  public Path path() {
    return path;
  }

  /// A folder inside, made where it is missing.
  ///
  /// @param name of the folder itself, e.g. `originals`
  public Path folder(String name) throws IOException {
    Path folder = path.resolve(name);
    OwnerOnly.createFolder(folder);
    return folder;
  }

  /// A file inside, made empty where it is missing.
  ///
  /// @param name of the file itself, e.g. `evenhand.db`
  public Path file(String name) throws IOException {
    Path file = path.resolve(name);
    OwnerOnly.createFile(file);
    return file;
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException("the lock of %s did not close".formatted(path), e);
    } finally {
      HELD.remove(path);
    }
  }

  /// A folder of other things is left alone: taking it would shut other people out of them.
  private static void refuseForeign(Path wanted) throws IOException, UnusableDataFolderException {
    if (Files.exists(wanted) && !Files.isDirectory(wanted)) {
      throw new UnusableDataFolderException(
          "The data folder %s is a file, not a folder. Name another with --data."
              .formatted(wanted));
    }
    if (!Files.isDirectory(wanted)
        || Files.exists(wanted.resolve(LOCK))
        || OwnerOnly.isRestricted(wanted)) {
      return;
    }
    try (Stream<Path> entries = Files.list(wanted)) {
      if (entries.findAny().isPresent()) {
        throw new UnusableDataFolderException(
            "The folder %s holds other files and would become readable by its owner only. Name an empty or a new folder with --data."
                .formatted(wanted));
      }
    }
  }

  private static DataFolder take(Path real) throws IOException, UnusableDataFolderException {
    Path lockFile = real.resolve(LOCK);
    if (!HELD.add(real)) {
      throw inUse(real, ProcessHandle.current().pid() + "", 0);
    }
    FileChannel channel = null;
    try {
      OwnerOnly.createFile(lockFile);
      channel = FileChannel.open(lockFile, StandardOpenOption.READ, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
      if (lock == null) {
        List<String> holder = Files.readAllLines(lockFile);
        throw inUse(real, holder.isEmpty() ? "" : holder.getFirst(), port(holder));
      }
      sign(channel, 0);
      return new DataFolder(real, channel);
    } catch (IOException | UnusableDataFolderException e) {
      HELD.remove(real);
      closeAfter(e, channel);
      throw e;
    }
  }

  /// @param port 0 while nothing is served
  private static void sign(FileChannel channel, int port) throws IOException {
    channel.truncate(0);
    String holder = ProcessHandle.current().pid() + "\n" + port + "\n";
    channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.US_ASCII)), 0);
  }

  private static int port(List<String> holder) {
    return holder.size() > 1 && holder.get(1).matches("\\d{1,5}")
        ? Integer.parseInt(holder.get(1))
        : 0;
  }

  private static void closeAfter(Exception failure, @Nullable FileChannel channel) {
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }

  private static FolderInUseException inUse(Path folder, String pid, int port) {
    return new FolderInUseException(
        "The data folder %s is used by another Evenhand (process %s). Use that one, or stop it first, or name another folder with --data."
            .formatted(folder, pid.isEmpty() ? "unknown" : pid),
        port);
  }

  private static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "this account may not write there";
    }
    if (e instanceof FileSystemException f && f.getReason() != null) {
      return f.getReason();
    }
    return e.getClass().getSimpleName();
  }
}
