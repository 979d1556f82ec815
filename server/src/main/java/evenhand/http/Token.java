package evenhand.http;

import evenhand.store.DataFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What tells the owner of the data folder from other people on the same machine.
///
/// Kept in the data folder, which only its owner can read, so that a page left open goes on after
/// the server was started again. Whoever deletes the file `token` shuts every open page out.
final class Token {
  private static final int BITS = 256;
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{" + BITS / 4 + "}");

  private final String value;

  private Token(String value) {
    this.value = value;
  }

  /// Reads the folder's token, or makes one where there is none that is whole.
  static Token of(DataFolder folder) throws IOException {
    Path file = folder.file("token");
    String kept = Files.readString(file, StandardCharsets.US_ASCII).strip();
    if (FORM.matcher(kept).matches()) {
      return new Token(kept);
    }
    var bytes = new byte[BITS / 8];
    new SecureRandom().nextBytes(bytes);
    String made = HexFormat.of().formatHex(bytes);
    Files.writeString(file, made + "\n", StandardCharsets.US_ASCII);
    return new Token(made);
  }

  /// Takes the same time however much of it is right.
  boolean is(@Nullable String offered) {
    return offered != null && MessageDigest.isEqual(bytes(value), bytes(offered));
  }

  String value() {
    return value;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
