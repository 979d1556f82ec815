/// Remarks on a report, one class a check. Checks read; they never change text: a remedy is the
/// writer's to accept. Everything here is immutable and safe from any thread.
@NullMarked
package evenhand.check;

import org.jspecify.annotations.NullMarked;
