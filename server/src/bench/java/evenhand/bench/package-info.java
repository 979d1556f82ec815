/// How fast, how bounded and how sturdy Evenhand is, measured beside the plain library paths that a
/// team would otherwise write (the `Plain…` classes). `./evenhand bench` runs it; no part of the
/// program, so it may import whatever it measures. For one thread, unless a class says otherwise.
@NullMarked
package evenhand.bench;

import org.jspecify.annotations.NullMarked;
