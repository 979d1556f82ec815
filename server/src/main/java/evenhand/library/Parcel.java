package evenhand.library;

import evenhand.index.PassageBlock;
import evenhand.report.Report;
import evenhand.store.ImportRegister;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A file on its way through an import, with what is known of it so far.
sealed interface Parcel {
  Source source();

  /// What the file weighs, in bytes.
  long size();

  /// Needs no more work but, where `entry` is there, a line in the register.
  record Settled(Source source, long size, Outcome outcome, ImportRegister.@Nullable Entry entry)
      implements Parcel {}

  /// Read; its texts have no vectors yet.
  ///
  /// @param original the file's bytes, whole
  record Fresh(Source source, ByteBuffer original, Report report, Status status) implements Parcel {
    @Override
    public long size() {
      return original.limit();
    }
  }

  /// Ready to be kept and indexed.
  record Embedded(
      Fresh fresh,
      List<PassageBlock> blocks,
      Map<String, float[]> vectors,
      Map<TextKey, float[]> keyed)
      implements Parcel {
    @Override
    public Source source() {
      return fresh.source();
    }

    @Override
    public long size() {
      return fresh.size();
    }
  }
}
