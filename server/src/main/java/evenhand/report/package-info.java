/// A report as read: sections, paragraphs, grades, recommendations. Immutable values with stable
/// ids; a report knows nothing of files, indexes or checks. Safe from any thread.
@NullMarked
package evenhand.report;

import org.jspecify.annotations.NullMarked;
