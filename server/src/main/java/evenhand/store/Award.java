package evenhand.store;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/// The grade a draft gives an aspect; null while it is not decided. The component names are a
/// contract.
public record Award(String aspect, @Nullable String grade) {
  public Award {
    requireNonNull(aspect, "a grade has no aspect");
  }
}
