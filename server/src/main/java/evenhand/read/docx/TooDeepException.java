package evenhand.read.docx;

/// Parts within parts beyond any real document; met on the way down, told at the top.
final class TooDeepException extends RuntimeException {
  private static final long serialVersionUID = 1;
}
