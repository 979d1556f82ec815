package evenhand.bench;

import java.time.Duration;

/// How much of what takes as long as one wants.
///
/// @param people who type at once, for as long as `load`
/// @param kills how often the program is killed
/// @param seed of what is done at random
public record Amounts(int people, Duration load, int kills, long seed) {}
