/// HTML becomes blocks. The text is untrusted: nothing in it is run, followed or fetched. Holds no
/// state; safe from any thread.
@NullMarked
package evenhand.read.html;

import org.jspecify.annotations.NullMarked;
