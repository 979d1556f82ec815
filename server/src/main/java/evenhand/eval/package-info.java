/// Quality measured: retrieval, grading, checks. Commands, not the server; nothing here runs while
/// an inspector works.
@NullMarked
package evenhand.eval;

import org.jspecify.annotations.NullMarked;
