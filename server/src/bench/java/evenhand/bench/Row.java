package evenhand.bench;

import org.jspecify.annotations.Nullable;

/// One line of the table.
///
/// @param unit of `found` and of `beside`
/// @param peer what stands beside it: the plain way, or a limit; empty where nothing does
/// @param bar what `found / beside` has to be; null where nothing was promised
/// @param note how it was measured, where the name does not say
public record Row(
    Group group,
    String what,
    String unit,
    Sample found,
    String peer,
    @Nullable Sample beside,
    @Nullable Bar bar,
    String note) {

  static Row alone(Group group, String what, String unit, Sample found, String note) {
    return new Row(group, what, unit, found, "", null, null, note);
  }

  static Row limited(Group group, String what, String unit, Sample found, double most) {
    return new Row(
        group, what, unit, found, "the limit", Sample.of(most), Bar.atMost(1), "");
  }

  Row noted(String how) {
    return new Row(group, what, unit, found, peer, beside, bar, how);
  }

  /// Null where nothing stands beside it.
  @Nullable Double ratio() {
    if (beside == null) {
      return null;
    }
    return beside.median() == 0 ? (found.median() == 0 ? 1.0 : 1e9) : found.over(beside);
  }

  /// Null where nothing was promised.
  @Nullable Boolean holds() {
    Double ratio = ratio();
    return (bar == null || ratio == null) ? null : bar.holds(ratio);
  }
}
