package evenhand.library;

/// Whether files whose content is in the library already are read once more, as is wanted when
/// reading itself has become better.
public enum Again {
  NO,
  YES
}
