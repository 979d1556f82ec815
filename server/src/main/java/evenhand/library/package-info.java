/// Keeps index and register in step with what was imported: adds, replaces, removes, resumes. One
/// import at a time; safe from any thread.
@NullMarked
package evenhand.library;

import org.jspecify.annotations.NullMarked;
