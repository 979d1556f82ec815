/// `main`, settings, wiring, start and stop. The only place where the parts are put together.
@NullMarked
package evenhand.app;

import org.jspecify.annotations.NullMarked;
