package io.clientele.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The TypeScript client: it is what the contract says, passes its own tests, and works. */
class ClientIT {

  private static final Path CLIENTS = Path.of("../gateway/clients");
  private static final Path WORK = Path.of("target/clients");
  private static final Path CLIENT = WORK.resolve("typescript");

  @BeforeAll
  static void build() throws IOException {
    assumeTrue(onPath("node") && onPath("npm"), "node and npm are not on the PATH");
    copySources();
    String installed =
        run("npm", "ci", "--prefer-offline", "--ignore-scripts", "--no-audit", "--no-fund");
    assumeTrue(
        Files.isDirectory(CLIENT.resolve("node_modules/typescript")),
        "npm could not get the packages: " + installed);
    run("npm", "run", "--silent", "build");
  }

  @Test
  void theBuiltClientCarriesAFrontendThroughItsFirstHour() throws IOException {
    JsonNode seen;
    try (RunningSuite suite = RunningSuite.start()) {
      JsonNode status = suite.status();
      seen =
          RunningSuite.JSON.readTree(
              run(
                  "node",
                  Path.of("src/test/client/story.mjs").toAbsolutePath().toString(),
                  CLIENT.resolve("dist/index.js").toUri().toString(),
                  status.get("gateway").asText(),
                  status.get("api_key").asText()));
    }

    assertThat(seen.at("/import/done").asBoolean()).isTrue();
    assertThat(seen.at("/import/accepted").asInt()).isEqualTo(25);
    assertThat(seen.at("/first/accepted").asInt()).isEqualTo(1);
    assertThat(seen.at("/second/duplicates").asInt()).isEqualTo(1);
    assertThat(seen.at("/portrait/attributes/city").asText()).isEqualTo("Ulm");
    assertThat(seen.at("/portrait/metrics/orders").asInt()).isEqualTo(1);
    assertThat(texts(seen.get("customers"))).hasSize(25).doesNotHaveDuplicates().contains("ts-24");
    assertThat(seen.at("/segment/status").asInt()).as("%s", seen.get("segment")).isEqualTo(201);
    assertThat(seen.at("/segment/etag").asText()).startsWith("\"");
    assertThat(seen.at("/problem/isProblem").asBoolean()).isTrue();
    assertThat(seen.at("/problem/code").asText()).isEqualTo("INVALID_FIELD");
    assertThat(seen.at("/problem/field").asText()).isEqualTo("page_size");
    assertThat(seen.at("/problem/requestId").asText()).isNotEmpty();
    assertThat(seen.at("/change/place").asText()).isNotEmpty();
    assertThat(seen.at("/change/change/customer_id").asText()).isEqualTo("ts-1");
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(one -> texts.add(one.asText()));
    return texts;
  }

  // As a checkout has them, without what was built there; packages of an earlier run stay.
  private static void copySources() throws IOException {
    try (Stream<Path> all = Files.walk(CLIENTS)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = CLIENTS.relativize(file).toString();
        if (!name.contains("node_modules") && !name.contains("dist")) {
          Path copy = WORK.resolve(name);
          Files.createDirectories(copy.getParent());
          Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  private static boolean onPath(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  /** Runs a program in the client's folder; what it printed. */
  private static String run(String... command) throws IOException {
    Path out = Files.createTempFile("client", ".out");
    Path err = Files.createTempFile("client", ".err");
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(CLIENT.toFile())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile())
              .start();
      if (!process.waitFor(3, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IllegalStateException(String.join(" ", command) + " did not end");
      }
      // Without a network npm ci fails, and the test is skipped for want of the packages.
      if (process.exitValue() != 0 && !command[1].equals("ci")) {
        throw new AssertionError(
            String.join(" ", command)
                + " failed: "
                + Files.readString(out)
                + Files.readString(err));
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
