/// Every use of a phrase in its context, counted by what it stands in, with the words that keep its
/// company. Safe from any thread.
@NullMarked
package evenhand.search.concordance;

import org.jspecify.annotations.NullMarked;
