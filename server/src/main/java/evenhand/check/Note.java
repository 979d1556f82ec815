package evenhand.check;

/// A kind of thing read from a sentence's words and remembered with them.
///
/// @param what its name, of one reading only
/// @param <T> what is read; it may depend on the words and on the house style, not on where the
///   sentence stands
@SuppressWarnings("UnusedTypeParameter") // tells what the note holds
public record Note<T>(String what) {}
