/// Checks of figures against what can be, against each other, and against the words beside them.
/// Arithmetic only; nothing here guesses at meaning. Stateless, safe from any thread.
@NullMarked
package evenhand.check.figures;

import org.jspecify.annotations.NullMarked;
