package evenhand.bench;

import evenhand.app.Main;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A process of our own, with its memory as Linux counts it.
final class Child {
  private static final double MEGABYTE = 1024 * 1024;

  private Child() {}

  /// @param status 0 to 2 as the command line says, above where it was killed
  /// @param peakMegabytes the most that was resident; 0 where the system does not say
  /// @param said on both its outputs
  record Ended(int status, double seconds, double peakMegabytes, String said) {}

  /// A command of the program over a data folder: started by the launcher, as people do it; when only
  /// trying, on this process's own classes, for the launcher might build first.
  static Ended evenhand(Setup setup, Path data, List<String> command)
      throws IOException, InterruptedException {
    return run(
        setup,
        setup.quick()
            ? line(setup, data, List.of("-Xmx1g"), command)
            : launched(setup, data, command));
  }

  static List<String> launched(Setup setup, Path data, List<String> command) {
    var line =
        new ArrayList<String>(
            List.of(
                setup.home().resolve("evenhand").toString(),
                "--data",
                data.toAbsolutePath().toString()));
    line.addAll(command);
    return line;
  }

  static List<String> line(Setup setup, Path data, List<String> options, List<String> command) {
    var args = new ArrayList<String>(List.of("--data", data.toString()));
    args.addAll(command);
    return java(setup, options, Main.class, args);
  }

  /// A Java program on this one's classes.
  static List<String> java(
      Setup setup, List<String> options, Class<?> main, List<String> arguments) {
    var line = new ArrayList<String>();
    line.add(javaProgram());
    line.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Dfile.encoding=UTF-8"));
    line.addAll(List.of("-Djava.awt.headless=true", "-Dai.djl.offline=true"));
    line.add("-DDJL_CACHE_DIR=" + setup.scratch().resolve("natives"));
    line.add("-Devenhand.home=" + setup.home());
    line.addAll(options);
    line.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    line.addAll(arguments);
    return line;
  }

  static String javaProgram() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  static Ended run(Setup setup, List<String> line) throws IOException, InterruptedException {
    Path said = Files.createTempFile(setup.scratch(), "said", ".txt");
    long begun = System.nanoTime();
    Process process =
        new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    double peak = 0;
    try {
      do {
        peak = Math.max(peak, megabytes(process.pid(), "VmHWM"));
      } while (!process.waitFor(100, TimeUnit.MILLISECONDS));
    } finally {
      process.destroyForcibly();
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    String text = Files.readString(said, StandardCharsets.UTF_8);
    Files.delete(said);
    return new Ended(process.exitValue(), seconds, peak, text);
  }

  /// @param what `VmRSS`, what is resident, or `VmHWM`, the most that ever was
  /// @return 0 where the system does not say
  static double megabytes(long process, String what) {
    try {
      String status = Files.readString(Path.of("/proc/" + process + "/status"));
      Matcher found = Pattern.compile(what + ":\\s+(\\d+) kB").matcher(status);
      return found.find() ? Long.parseLong(found.group(1)) * 1024 / MEGABYTE : 0;
    } catch (IOException e) {
      return 0; // it has ended, or this is no Linux
    }
  }
}
