package evenhand.suggest.completion;

/// Grey text to show after the cursor.
///
/// @param completion what would go on; empty where nothing is certain enough
/// @param confidence how likely all of it is right; 0 where it is empty
/// @param millis how long it took, in milliseconds
public record Completion(String completion, double confidence, double millis) {}
