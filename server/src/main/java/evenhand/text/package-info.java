/// Spans, sentences and normalised forms of plain strings. Pure functions and values: no files, no
/// state, safe from any thread.
@NullMarked
package evenhand.text;

import org.jspecify.annotations.NullMarked;
