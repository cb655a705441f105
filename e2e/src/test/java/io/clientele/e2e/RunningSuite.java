package io.clientele.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clientele.embedded.port.FreePorts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A suite of its own on this machine, driven by the command that users have. */
final class RunningSuite implements AutoCloseable {

  static final ObjectMapper JSON = new ObjectMapper();

  private static final Path ROOT = Path.of(System.getProperty("clientele.root", "..")).normalize();

  private final Path data;
  private final int portBase;

  private RunningSuite(Path data, int portBase) {
    this.data = data;
    this.portBase = portBase;
  }

  /** Starts a suite with an empty data folder on free ports. */
  static RunningSuite start() throws IOException {
    RunningSuite suite =
        new RunningSuite(Files.createTempDirectory("clientele-e2e"), FreePorts.first(5));
    suite.up();
    return suite;
  }

  void up() throws IOException {
    command("up");
  }

  /** The suite's own word on its state. */
  JsonNode status() throws IOException {
    return JSON.readTree(command("status", "--json"));
  }

  GatewayClient client() throws IOException {
    JsonNode status = status();
    return new GatewayClient(status.get("gateway").asText(), status.get("api_key").asText());
  }

  /** A process of the suite, looked up ahead of its end. */
  ProcessHandle process(String name) throws IOException {
    long pid = status().get("processes").get(name).get("pid").asLong();
    return ProcessHandle.of(pid).orElseThrow();
  }

  /** Ends a process the hard way, without a chance to tidy up. */
  static void kill(ProcessHandle process) {
    process.destroyForcibly();
    process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
  }

  @Override
  public void close() throws IOException {
    command("down");
    command("reset", "--yes");
  }

  /** Runs a command of the suite and gives what it printed; fails with it when the command does. */
  String command(String... words) throws IOException {
    List<String> line = new ArrayList<>(List.of(ROOT.resolve("clientele").toString()));
    line.addAll(List.of(words));
    line.addAll(List.of("--data", data.toString(), "--port-base", String.valueOf(portBase)));
    Path out = Files.createTempFile("clientele", ".out");
    Path err = Files.createTempFile("clientele", ".err");
    ProcessBuilder builder =
        new ProcessBuilder(line)
            .directory(ROOT.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    // The reactor that runs this test has built what is to be tested.
    builder.environment().put("CLIENTELE_BUILD", "never");
    // Tests wait for what is made in the background.
    builder.environment().put("CLIENTELE_BACKGROUND_EVERY", "PT6S");
    try {
      Process process = builder.start();
      if (!process.waitFor(3, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IllegalStateException(line + " did not end");
      }
      if (process.exitValue() != 0) {
        throw new IllegalStateException(
            line + " failed: " + Files.readString(out) + Files.readString(err));
      }
      return Files.readString(out);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }
}
