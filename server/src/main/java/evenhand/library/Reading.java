package evenhand.library;

import evenhand.read.UnreadableReportException;
import evenhand.report.Report;

/// Reads a file's bytes into a report.
public interface Reading {
  /// @param file the base name; its ending may say what kind of file it is
  Report read(String file, byte[] bytes) throws UnreadableReportException;
}
