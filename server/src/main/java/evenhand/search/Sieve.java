package evenhand.search;

import evenhand.index.Analysis;
import evenhand.search.forward.Passage;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Whether a passage in memory fulfils [Filters]; the same as they mean in the index.
public final class Sieve implements Predicate<Passage> {
  private final Filters filters;
  private final List<String> authority;

  public Sieve(Filters filters) {
    this.filters = filters;
    this.authority =
        filters.authority() == null ? List.of() : Terms.of(Analysis.EXACT, filters.authority());
  }

  @Override
  public boolean test(Passage passage) {
    Passage.Origin origin = passage.origin();
    return (filters.form().isEmpty()
            || (origin.form() != null && filters.form().contains(origin.form())))
        && fits(filters.aspect(), passage.seat().aspect())
        && fits(filters.grade(), passage.seat().grade())
        && fits(filters.overall(), origin.overall())
        && (authority.isEmpty() || origin.authorityWords().containsAll(authority))
        && inYears(origin.year());
  }

  private static boolean fits(@Nullable String wanted, @Nullable String has) {
    return wanted == null || Objects.equals(wanted, has);
  }

  private boolean inYears(@Nullable Integer year) {
    if (filters.from() == null && filters.to() == null) {
      return true;
    }
    return year != null
        && (filters.from() == null || year >= filters.from())
        && (filters.to() == null || year <= filters.to());
  }
}
