/// The commands, their options and their output. One class a command; nothing here decides
/// anything.
@NullMarked
package evenhand.cli;

import org.jspecify.annotations.NullMarked;
