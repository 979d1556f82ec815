/// A `Report`, a draft or a review becomes a file (DOCX, PDF, HTML, Markdown, CSV, JSON). Holds no
/// state; safe from any thread.
@NullMarked
package evenhand.write;

import org.jspecify.annotations.NullMarked;
