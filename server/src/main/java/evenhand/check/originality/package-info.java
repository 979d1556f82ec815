/// Checks of whose words a report is written in.
@NullMarked
package evenhand.check.originality;

import org.jspecify.annotations.NullMarked;
