package evenhand.search.concordance;

/// A word that stands near a phrase more often than chance would have it.
///
/// @param near how often it stands within five words of a use
/// @param left how many of these stand before the use
/// @param total how often it stands anywhere in the passages that fulfil the filters
/// @param reports in how many reports it stands near a use
/// @param logLikelihood how sure that is (Dunning's G²)
/// @param logRatio how many times doubled its rate near the phrase is against elsewhere
public record Collocate(
    String word,
    int near,
    int left,
    int total,
    int reports,
    double logLikelihood,
    double logRatio) {}
