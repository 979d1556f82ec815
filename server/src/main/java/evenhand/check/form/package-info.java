/// Checks of what every report of a form has: its parts in order, its dates, its legal basis, its
/// own terms. Stateless, safe from any thread.
@NullMarked
package evenhand.check.form;

import org.jspecify.annotations.NullMarked;
