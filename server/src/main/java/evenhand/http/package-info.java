/// Routes, JSON records and the one exception map; the only package that sees Javalin. Handlers
/// decode, call and encode, and hold no state.
@NullMarked
package evenhand.http;

import org.jspecify.annotations.NullMarked;
