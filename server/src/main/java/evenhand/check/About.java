package evenhand.check;

import java.util.List;

/// What a check is, for the people who read its findings and for the test that runs its examples.
///
/// @param id stable name shown to writers and used to switch the check off; never reused
/// @param category one of the contract's categories, e.g. `grade-narrative`
/// @param cases the kinds of finding it makes, gravest first; `severities.yaml` gives each one its
///   severity
/// @param what one sentence: what the check points at, and where it stays quiet
/// @param fires an invented report in the marks of [Sketch] that the check speaks of; square
///   brackets, where there are any, hold the words that its first finding quotes first
/// @param quiet an invented report that looks much the same and draws nothing from it
public record About(
    String id, String category, List<String> cases, String what, String fires, String quiet) {
  public About {
    cases = List.copyOf(cases);
    if (cases.isEmpty()) {
      throw new IllegalArgumentException("check %s makes no kind of finding".formatted(id));
    }
  }
}
