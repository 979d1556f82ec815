package evenhand.index;

import java.nio.file.Path;

/// An index that another version of Evenhand, or another embedding model, wrote. Not lost: it can
/// be rebuilt from the reports kept beside it.
public final class StaleIndexException extends Exception {
  private static final long serialVersionUID = 1;

  StaleIndexException(Path folder, String what, String found, String wanted) {
    super(
        "%s was written with %s %s but this Evenhand uses %s; it has to be rebuilt from the reports kept beside it"
            .formatted(folder, what, found.isEmpty() ? "(none)" : found, wanted));
  }
}
