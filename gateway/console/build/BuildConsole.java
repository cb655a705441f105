import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Builds the console as part of the Maven build: {@code java BuildConsole.java CONSOLE TARGET}. Does nothing where the
 * sources are those of the last build. Without a Node that is new enough, or without the packages, the build goes on
 * with a warning: the gateway then shows the console of an earlier build, or how to get one. Sources that do not
 * compile or pass their tests end the build.
 */
final class BuildConsole {

  private static final int[] LEAST_NODE = {20, 19};
  private static final int PATIENCE_MINUTES = 10;
  private static final Set<String> NOT_SOURCES = Set.of("node_modules", "build", "README.md");

  /** What the console is made from beside its own sources: the types of the API. */
  private static final String TYPES = "../clients/typescript/src/schema.ts";

  private final Path console;
  private final Path target;
  private final String npm = isWindows() ? "npm.cmd" : "npm";

  private BuildConsole(Path console, Path target) {
    this.console = console;
    this.target = target;
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    new BuildConsole(Path.of(args[0]).toAbsolutePath(), Path.of(args[1]).toAbsolutePath()).build();
  }

  private void build() throws IOException, InterruptedException {
    Path stamp = target.resolve("console.stamp");
    boolean built = Files.exists(target.resolve("classes/META-INF/resources/index.html"));
    String sources = digest(sources());
    if (built && Files.exists(stamp) && Files.readString(stamp).equals(sources)) {
      return;
    }
    String instead = built ? "the console of an earlier build stays" : "the gateway has no console";
    String node = nodeVersion();
    if (!isEnough(node)) {
      warn("Node " + LEAST_NODE[0] + "." + LEAST_NODE[1] + " or newer is needed, "
          + (node.isEmpty() ? "none is on the PATH" : "here is " + node) + "; " + instead);
      return;
    }
    if (!hasPackages()) {
      warn("npm could not get the packages (its output is above); " + instead);
      return;
    }
    if (run(npm, "run", "--silent", "build") != 0) {
      System.err.println("[ERROR] console: the build failed; see above (-Dconsole.skip leaves it out)");
      System.exit(1);
    }
    Files.createDirectories(target);
    Files.writeString(stamp, sources);
  }

  /** Whether the packages of the lock file are there, got anew only when it is another. */
  private boolean hasPackages() throws IOException, InterruptedException {
    Path stamp = console.resolve("node_modules/.clientele-lock");
    String lock = digest(List.of(console.resolve("package-lock.json")));
    if (Files.exists(stamp) && Files.readString(stamp).equals(lock)) {
      return true;
    }
    if (run(npm, "ci", "--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error") != 0) {
      return false;
    }
    Files.writeString(stamp, lock);
    return true;
  }

  private List<Path> sources() throws IOException {
    TreeSet<Path> files = new TreeSet<>();
    files.add(console.resolve(TYPES).normalize());
    List<Path> tops;
    try (Stream<Path> all = Files.list(console)) {
      tops = all.filter(top -> !NOT_SOURCES.contains(top.getFileName().toString())).toList();
    }
    for (Path top : tops) {
      try (Stream<Path> all = Files.walk(top)) {
        all.filter(Files::isRegularFile).forEach(files::add);
      }
    }
    return new ArrayList<>(files);
  }

  private String digest(List<Path> files) throws IOException {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      for (Path file : files) {
        sha.update(console.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
        sha.update((byte) 0);
        sha.update(Files.readAllBytes(file));
      }
      return HexFormat.of().formatHex(sha.digest());
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static boolean isEnough(String version) {
    String[] parts = version.replaceFirst("^v", "").split("\\.");
    try {
      int major = Integer.parseInt(parts[0]);
      return major > LEAST_NODE[0] || major == LEAST_NODE[0] && Integer.parseInt(parts[1]) >= LEAST_NODE[1];
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private String nodeVersion() throws InterruptedException {
    try {
      Process process = new ProcessBuilder("node", "--version").redirectErrorStream(true).start();
      String version = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return process.waitFor() == 0 ? version : "";
    } catch (IOException e) {
      return "";
    }
  }

  private int run(String... command) throws InterruptedException {
    try {
      ProcessBuilder builder = new ProcessBuilder(command).directory(console.toFile());
      builder.environment().put("CI", "true");
      Process process = builder.inheritIO().start();
      if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        return -1;
      }
      return process.exitValue();
    } catch (IOException e) {
      System.err.println(e.getMessage());
      return -1;
    }
  }

  private static boolean isWindows() {
    return System.getProperty("os.name").startsWith("Windows");
  }

  private static void warn(String text) {
    System.err.println("[WARNING] console: " + text);
  }
}
