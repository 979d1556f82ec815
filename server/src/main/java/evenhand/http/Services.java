package evenhand.http;

import evenhand.check.Checker;
import evenhand.form.FormLibrary;
import evenhand.library.Backup;
import evenhand.library.Library;
import evenhand.search.FacetCounter;
import evenhand.search.Searcher;
import evenhand.search.concordance.Concordancer;
import evenhand.search.forward.ForwardReader;
import evenhand.store.DataFolder;
import evenhand.store.Decisions;
import evenhand.store.Drafts;
import evenhand.store.KnownWords;
import evenhand.store.People;
import evenhand.store.WordingBank;
import evenhand.suggest.completion.Completer;
import evenhand.suggest.wording.Suggester;

/// What the server answers from. It closes none of them.
///
/// @param version of Evenhand
public record Services(
    String version,
    DataFolder folder,
    FormLibrary forms,
    Drafts drafts,
    WordingBank bank,
    People people,
    Decisions decisions,
    KnownWords words,
    Library library,
    Backup backup,
    Searcher searcher,
    ForwardReader passages,
    FacetCounter facets,
    Concordancer concordancer,
    Completer completer,
    Suggester suggester,
    Checker checker) {}
