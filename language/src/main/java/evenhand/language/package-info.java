/// Spelling and grammar by LanguageTool, in a process of its own: its libraries clash with the
/// server's, its memory is given back when nobody needs it, and its licence (LGPL) stays apart. The
/// server starts it and talks to it by standard input and output. One thread.
package evenhand.language;
