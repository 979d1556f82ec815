/// General spelling and grammar, read by another process: LanguageTool, which clashes with our
/// libraries and wants memory of its own. Nothing here waits for it unless asked to. Safe from any
/// thread.
@NullMarked
package evenhand.check.language;

import org.jspecify.annotations.NullMarked;
