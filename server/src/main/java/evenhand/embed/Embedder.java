package evenhand.embed;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/// Turns texts into vectors of length one.
///
/// The same text always gives the same vector, bit for bit, whatever is embedded beside it: texts
/// are run one by one (an int8 model's vector changes with its neighbours in a batch).
public interface Embedder extends AutoCloseable {
  /// Names the model, weights and tokenizer both; vectors of two fingerprints are never compared.
  String fingerprint();

  /// How many numbers a vector holds.
  int dimension();

  /// The vector of a passage as it stands. Text beyond the model's window is not seen.
  float[] passage(String text);

  /// The vector of something looked for; models of this family ask for a prefix on queries.
  float[] query(String text);

  /// The vectors of many passages, in order, on all the workers the embedder has.
  List<float[]> passages(List<String> texts);

  /// The vectors of several things looked for, in order, begun at once on all the workers the
  /// embedder has: each can be used as soon as it is there.
  List<CompletableFuture<float[]>> queries(List<String> texts);

  /// Begins to work out the vectors of the clauses of something looked for, one after another
  /// beside whatever the caller does. A smaller model that learned to answer as this one does to
  /// questions may give all but one: they can be compared with passages of this one.
  CompletableFuture<List<float[]>> clauses(List<String> texts);

  /// The same of examples of what is looked for: texts of a passage's kind and length, which get
  /// the vectors that passages have.
  List<CompletableFuture<float[]>> examples(List<String> texts);

  @Override
  void close();
}
