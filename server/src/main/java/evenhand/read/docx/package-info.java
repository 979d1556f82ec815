/// DOCX becomes blocks: what a reader of the printed page would see, with insertions and without
/// deletions and comments. Holds no state; safe from any thread.
@NullMarked
package evenhand.read.docx;

import org.jspecify.annotations.NullMarked;
