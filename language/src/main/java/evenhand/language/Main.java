package evenhand.language;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Reads texts and says where their English is wrong, as the server's child.
///
/// The first line of standard input says which rules are [Wanted]; after it each line is a text as
/// a JSON string, and each is answered by one line, the list of its [Slip]s. It ends when the input
/// does, so it never outlives the server. It opens no connection and writes no file.
public final class Main {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Main() {}

  public static void main(String[] args) throws IOException {
    var out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    System.setOut(System.err); // what a library prints must not get between the answers
    var in =
        new BufferedReader(
            new InputStreamReader(new FileInputStream(FileDescriptor.in), StandardCharsets.UTF_8));
    String first = in.readLine();
    if (first == null) {
      return;
    }
    var english = new English(JSON.readValue(first, Wanted.class));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      List<Slip> slips = english.read(JSON.readValue(line, String.class));
      out.println(JSON.writeValueAsString(slips));
    }
  }
}
