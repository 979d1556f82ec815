package evenhand.embed;

import ai.djl.Model;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.inference.Predictor;
import ai.djl.translate.TranslateException;
import java.util.ArrayList;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/// A few predictors over one session, each lent to one caller at a time: a predictor itself is for
/// one thread, the session under it for many.
final class Lanes implements AutoCloseable {
  private final BlockingQueue<Predictor<String, float[]>> free;
  private final int count;
  private volatile boolean closed;

  Lanes(Model model, HuggingFaceTokenizer tokenizer, int count) {
    this.count = count;
    this.free = new ArrayBlockingQueue<>(count);
    for (int i = 0; i < count; i++) {
      free.add(model.newPredictor(new ClsPooling(tokenizer)));
    }
  }

  float[] run(String text) {
    Predictor<String, float[]> lane = take();
    try {
      if (closed) {
        throw new IllegalStateException("the embedder is closed");
      }
      return lane.predict(text);
    } catch (TranslateException e) {
      throw new IllegalStateException("the model could not embed a text", e);
    } finally {
      free.add(lane);
    }
  }

  /// Waits for every lane to come back, for a run that outlives its session would crash the JVM.
  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    var all = new ArrayList<Predictor<String, float[]>>();
    for (int i = 0; i < count; i++) {
      all.add(take());
    }
    all.forEach(Predictor::close);
    free.addAll(all); // whoever still waits takes one, sees that it is closed and says so
  }

  private Predictor<String, float[]> take() {
    try {
      return free.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting to embed", e);
    }
  }
}
