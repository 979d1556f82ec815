/// A built tree becomes one archive for machines that have only a JDK: what goes in, whose it is
/// and under which licence, and the archive itself. Runs once by hand, on one thread.
@NullMarked
package evenhand.distribution;

import org.jspecify.annotations.NullMarked;
