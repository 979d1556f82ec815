/// The checks that Evenhand runs, in one list.
@NullMarked
package evenhand.check.all;

import org.jspecify.annotations.NullMarked;
