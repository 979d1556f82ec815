import java.nio.file.Files;
import java.nio.file.Path;
import org.languagetool.JLanguageTool;
import org.languagetool.Languages;

/// LanguageTool on a text, as its documentation shows it: every rule of British English that is on
/// by itself. Started from its source, on LanguageTool's own libraries, which must not be on the
/// server's class path.
final class PlainLanguageTool {
  public static void main(String[] args) throws Exception {
    String text = Files.readString(Path.of(args[0]));
    int runs = Integer.parseInt(args[1]);
    var tool = new JLanguageTool(Languages.getLanguageForShortCode("en-GB"));
    if (Boolean.parseBoolean(args[2])) {
      tool.check(text); // warms
    }
    for (int run = 0; run < runs; run++) {
      long begun = System.nanoTime();
      tool.check(text);
      System.out.println("seconds " + (System.nanoTime() - begun) / 1e9);
    }
  }
}
