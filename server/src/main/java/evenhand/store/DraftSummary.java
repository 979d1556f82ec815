package evenhand.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A draft in a list of drafts. The component names are a contract.
public record DraftSummary(
    String id,
    String form,
    @Nullable String authority,
    String title,
    int revision,
    Instant updated,
    int words) {}
