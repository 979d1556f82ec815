package evenhand.search.concordance;

import org.jspecify.annotations.Nullable;

/// How characteristic a phrase is of a group, against all other groups.
///
/// The log-likelihood says how sure the difference is if uses fell independently; they do not, one
/// report's inspectors repeat themselves, so the ratio's interval counts reports, not uses, and is
/// what to go by.
///
/// @param logLikelihood Dunning's G²; above 3.84 is one chance in twenty
/// @param p how likely so large a G² is by chance
/// @param logRatio how many times doubled its rate is against the rest's; below 0 it is rarer
/// @param low where the ratio's 95 % interval begins; null where there are too few uses to say
/// @param high where it ends
public record Keyness(
    double logLikelihood, double p, double logRatio, @Nullable Double low, @Nullable Double high) {}
