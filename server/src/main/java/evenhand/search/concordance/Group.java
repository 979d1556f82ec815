package evenhand.search.concordance;

/// The uses in one grade, aspect, form or year.
///
/// @param key its id; `none` for passages that have none
/// @param reports in how many reports of the group
/// @param words how many words the group's passages have, with a use in them or not
/// @param low where the interval of `per10000` begins that holds the truth 95 times in 100
/// @param high where it ends
public record Group(
    String key,
    int uses,
    int reports,
    long words,
    double per10000,
    double low,
    double high,
    Keyness keyness) {}
