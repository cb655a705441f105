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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The libraries of Segment and RudderStack for Node.js, unchanged, send to the suite. Their
 * versions are those of {@code src/test/sdk/package-lock.json}.
 */
class SdkIT {

  private static final Path SCRIPTS = Path.of("src/test/sdk");
  private static final Path WORK = Path.of("target/sdk");

  private static RunningSuite suite;

  @BeforeAll
  static void start() throws IOException {
    assumeTrue(onPath("node") && onPath("npm"), "node and npm are not on the PATH");
    Files.createDirectories(WORK);
    for (String name : List.of("package.json", "package-lock.json", "send.mjs")) {
      Files.copy(SCRIPTS.resolve(name), WORK.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
    String installed = run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
    assumeTrue(
        Files.isDirectory(WORK.resolve("node_modules/@segment/analytics-node")),
        "npm could not get the libraries: " + installed);
    suite = RunningSuite.start();
  }

  @AfterAll
  static void stop() throws IOException {
    if (suite != null) {
      suite.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"segment", "rudderstack"})
  void everythingThatALibrarySendsIsInThePortrait(String library) throws IOException {
    GatewayClient client = suite.client();
    JsonNode status = suite.status();
    String customer = "sdk-" + library;
    String path = "/v1/customers/" + customer;

    String said =
        run(
            "node",
            "send.mjs",
            library,
            status.get("gateway").asText(),
            status.get("api_key").asText(),
            customer);

    GatewayClient.await(() -> client.get(path + "/tags"), known -> true);
    client.awaitFresh();
    JsonNode portrait = client.get(path);
    assertThat(portrait.path("metrics").path("orders").asInt()).as(said).isEqualTo(1);
    assertThat(portrait.at("/metrics/net_revenue/amount").asText()).isEqualTo("20.50");
    assertThat(portrait.at("/attributes/city").asText()).isEqualTo("Ulm");
    assertThat(texts(portrait.get("merged_ids"), ""))
        .contains("anonymous:" + customer + "-device", customer + "-guest");
    assertThat(texts(portrait.get("accounts"), "")).containsExactly(customer + "-house");
    assertThat(
            texts(client.get(path + "/timeline?kinds=behaviour").get("entries"), "/content/name"))
        .contains("Product Viewed", "Home", "Basket");
    assertThat(texts(client.get(path + "/identifiers").get("identifiers"), "/value"))
        .contains(customer, customer + "@example.org");
    JsonNode again = client.get("/v1/customers/anonymous:" + customer + "-device");
    assertThat(again.get("id").asText()).isEqualTo(portrait.get("id").asText());
  }

  private static List<String> texts(JsonNode list, String pointer) {
    List<String> texts = new ArrayList<>();
    list.forEach(one -> texts.add((pointer.isEmpty() ? one : one.at(pointer)).asText()));
    return texts;
  }

  private static boolean onPath(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  /** Runs a program in the work folder; what it printed. */
  private static String run(String... command) throws IOException {
    Path out = Files.createTempFile("sdk", ".out");
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(WORK.toFile())
              .redirectErrorStream(true)
              .redirectOutput(out.toFile())
              .start();
      if (!process.waitFor(3, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IllegalStateException(String.join(" ", command) + " did not end");
      }
      return Files.readString(out);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      Files.delete(out);
    }
  }
}
