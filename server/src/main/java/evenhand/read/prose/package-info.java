/// Plain text and Markdown become blocks, whatever tool wrote them out: one paragraph a line, hard
/// wrapped, or laid out in columns. Holds no state; safe from any thread.
@NullMarked
package evenhand.read.prose;

import org.jspecify.annotations.NullMarked;
