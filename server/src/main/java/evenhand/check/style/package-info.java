/// House style as values: acronyms, spellings, proportions, judging words, read from
/// `corpus/house-style/`. What an inspectorate would want to change is here and nowhere in the
/// checks. Immutable, safe from any thread.
@NullMarked
package evenhand.check.style;

import org.jspecify.annotations.NullMarked;
