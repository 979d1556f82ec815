/// Checks of a report against its own other pages: one subject judged in several places, what is
/// said twice, what a recommendation rests on. Stateless, safe from any thread.
@NullMarked
package evenhand.check.across;

import org.jspecify.annotations.NullMarked;
