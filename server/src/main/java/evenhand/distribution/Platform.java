package evenhand.distribution;

import java.util.List;

/// A kind of machine that the archive serves: one that all native libraries exist for. Macs with
/// Intel processors are not among them: the tokenizer has no library for those.
enum Platform {
  LINUX_X64("linux-x64", "linux-x86_64", "Linux/x86_64", "lib%s.so"),
  LINUX_ARM64("linux-aarch64", "linux-aarch64", "Linux/aarch64", "lib%s.so"),
  MACOS_ARM64("osx-aarch64", "osx-aarch64", "Mac/aarch64", "lib%s.dylib"),
  WINDOWS_X64("win-x64", "win-x86_64", "Windows/x86_64", "%s.dll");

  private final String onnx;
  private final String tokenizers;
  private final String sqlite;
  private final String library;

  Platform(String onnx, String tokenizers, String sqlite, String library) {
    this.onnx = onnx;
    this.tokenizers = tokenizers;
    this.sqlite = sqlite;
    this.library = library;
  }

  /// The entries of jars that it cannot do without.
  List<String> libraries() {
    return List.of(
        "ai/onnxruntime/native/" + onnx + "/" + library.formatted("onnxruntime"),
        "ai/onnxruntime/native/" + onnx + "/" + library.formatted("onnxruntime4j_jni"),
        "native/lib/" + tokenizers + "/cpu/" + library.formatted("tokenizers"),
        "org/sqlite/native/" + sqlite + "/" + library.formatted("sqlitejdbc"));
  }
}
