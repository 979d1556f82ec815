package evenhand.cli;

import evenhand.read.UnreadableReportException;

/// The line that stands for a refused file in JSON output. The component names are a contract.
record Refusal(String file, Reason error) {
  record Reason(String code, String message) {}

  static Refusal of(String file, UnreadableReportException e) {
    return new Refusal(file, new Reason(e.code(), String.valueOf(e.getMessage())));
  }
}
