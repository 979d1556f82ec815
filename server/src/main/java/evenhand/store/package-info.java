/// What people make and decide: drafts, history, comments, decisions, dictionaries, the register of
/// imports. The only package that sees the database. Safe from any thread.
@NullMarked
package evenhand.store;

import org.jspecify.annotations.NullMarked;
