/// Checks of what a report asks for: recommendations, areas for improvement, earlier ones taken up.
/// Stateless, safe from any thread.
@NullMarked
package evenhand.check.action;

import org.jspecify.annotations.NullMarked;
