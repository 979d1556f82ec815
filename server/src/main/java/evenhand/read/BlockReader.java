package evenhand.read;

/// Reads one type of file into blocks. Implementations hold no state and may be used from any
/// thread.
public interface BlockReader {
  /// @param bytes the whole file
  /// @throws UnreadableReportException when this is not a file of the type, or holds no text
  Blocks read(byte[] bytes) throws UnreadableReportException;
}
