package evenhand.store;

import java.time.Instant;

/// One saved state in the history of a draft. The component names are a contract.
public record DraftRevision(int revision, Instant saved) {}
