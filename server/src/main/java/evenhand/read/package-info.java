/// A file (PDF, DOCX, HTML, Markdown, text, the program's own JSON) becomes a `Report`, or says
/// where it could not. Holds no state between files; one reader may be used from any thread.
@NullMarked
package evenhand.read;

import org.jspecify.annotations.NullMarked;
