package evenhand.http;

import evenhand.check.Checker;
import evenhand.form.FormLibrary;
import evenhand.library.Library;
import evenhand.search.Searcher;
import evenhand.search.concordance.Concordancer;
import evenhand.store.DataFolder;
import evenhand.store.Drafts;

/// What the server answers from. It closes none of them.
///
/// @param version of Evenhand
public record Services(
    String version,
    DataFolder folder,
    FormLibrary forms,
    Drafts drafts,
    Library library,
    Searcher searcher,
    Concordancer concordancer,
    Checker checker) {}
