package io.clientele.gateway.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.clientele.gateway.Call;
import io.clientele.gateway.fake.FakePorts;
import io.clientele.gateway.fake.Sha256;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The contract beside the clients is the one that the gateway serves, and the clients' types are
 * made from it. After a change of the API: {@code ./mvnw -pl gateway -am test
 * -Dtest=PublishedContractTest -Dsurefire.failIfNoSpecifiedTests=false -Dclientele.contract=write},
 * then {@code npm run types} in {@code gateway/clients/typescript}.
 */
@QuarkusTest
@QuarkusTestResource(FakePorts.class)
class PublishedContractTest {

  private static final Path PUBLISHED = Path.of("clients/openapi.yaml");
  private static final Path TYPES = Path.of("clients/typescript/src/schema.ts");
  private static final boolean WRITING =
      "write".equals(System.getProperty("clientele.contract", "compare"));
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  @Test
  void thePublishedContractIsTheOneThatIsServed() throws IOException {
    String served = Call.keyed().get("/openapi").asString();
    if (WRITING) {
      Files.writeString(PUBLISHED, served);
    }

    JsonNode published = YAML.readTree(PUBLISHED.toFile());
    assertThat(published)
        .as("%s is not what is served: write it anew, as this test's description tells", PUBLISHED)
        .isEqualTo(YAML.readTree(served));
  }

  @Test
  void theTypesOfTheClientAreMadeFromThePublishedContract() throws IOException {
    assumeTrue(!WRITING, "the types are made after the contract");
    String digest = Sha256.hex(Files.readString(PUBLISHED));

    assertThat(Files.readString(TYPES))
        .as("%s is of another contract: npm run types in clients/typescript", TYPES)
        .startsWith("// From ../../openapi.yaml, SHA-256 " + digest + ".");
  }
}
