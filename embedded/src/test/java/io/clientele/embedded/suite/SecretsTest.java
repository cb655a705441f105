package io.clientele.embedded.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

  @TempDir Path temp;

  @Test
  void whatIsWrittenIsReadAgain() {
    Secrets secrets = Secrets.generate();
    secrets.write(temp.resolve("secrets.json"));

    assertThat(Secrets.read(temp.resolve("secrets.json"))).isEqualTo(secrets);
  }

  @Test
  void aFolderFromBeforeThereWereKeysGetsThemOnceAndKeepsTheRest() throws IOException {
    Path file = temp.resolve("secrets.json");
    Files.writeString(
        file,
        """
        {"apiKey": "ck_1", "superuserPassword": "s", "databasePasswords": {"profile": "p"}}
        """);

    Secrets completed = Secrets.read(file).completed();
    completed.write(file);

    assertThat(completed.apiKey()).isEqualTo("ck_1");
    assertThat(completed.databasePassword(Component.PROFILE)).isEqualTo("p");
    assertThat(Secrets.read(file).completed()).isEqualTo(completed);
  }

  @Test
  void theKeysOfPersonalDataAreThirtyTwoBytesEachAndNamedAsTheServiceReadsThem() {
    Map<String, String> environment = Secrets.generate().vaultEnvironment();

    assertThat(environment)
        .containsOnlyKeys(
            "CLIENTELE_VAULT_ACTIVE_KEY", "CLIENTELE_VAULT_KEYS_K1", "CLIENTELE_VAULT_INDEX_KEY")
        .containsEntry("CLIENTELE_VAULT_ACTIVE_KEY", "k1");
    assertThat(Base64.getDecoder().decode(environment.get("CLIENTELE_VAULT_KEYS_K1"))).hasSize(32);
    assertThat(Base64.getDecoder().decode(environment.get("CLIENTELE_VAULT_INDEX_KEY")))
        .hasSize(32);
    assertThat(environment.get("CLIENTELE_VAULT_KEYS_K1"))
        .isNotEqualTo(environment.get("CLIENTELE_VAULT_INDEX_KEY"));
  }

  @Test
  void onlyFeedbackServiceGetsTheKeysOfLinksNamedAsItReadsThem() {
    ServiceCommand command =
        new ServiceCommand(
            new Installation(temp, temp), DataFolder.of(temp), Ports.DEFAULT, Secrets.generate());
    for (Component service : Component.SERVICES) {
      assertThat(
              command.environment(service).keySet().stream()
                  .filter(name -> name.startsWith("CLIENTELE_SURVEYS")))
          .as(service.id())
          .hasSize(service == Component.FEEDBACK ? 2 : 0);
    }
    assertThat(command.environment(Component.FEEDBACK))
        .containsEntry("CLIENTELE_SURVEYS_LINKS_ACTIVE_KEY", "k1")
        .hasEntrySatisfying(
            "CLIENTELE_SURVEYS_LINKS_KEYS_K1",
            key -> assertThat(Base64.getDecoder().decode(key)).hasSize(32));
  }

  @Test
  void everyServiceGetsTheTokenAndItsDigestAndTheCommandLineHasNeither() {
    ServiceCommand command =
        new ServiceCommand(
            new Installation(temp, temp), DataFolder.of(temp), Ports.DEFAULT, Secrets.generate());
    for (Component service : Component.SERVICES) {
      Map<String, String> environment = command.environment(service);
      assertThat(environment.get("CLIENTELE_CALLERS_TOKEN")).hasSize(48);
      assertThat(environment.get("CLIENTELE_CALLERS_TOKENS_SUITE")).hasSize(64);
      assertThat(String.join(" ", command.line(service)))
          .doesNotContain(environment.get("CLIENTELE_CALLERS_TOKEN"));
    }
  }

  @Test
  void onlyProfileServiceGetsTheKeysOfPersonalData() {
    ServiceCommand command =
        new ServiceCommand(
            new Installation(temp, temp), DataFolder.of(temp), Ports.DEFAULT, Secrets.generate());
    for (Component service : Component.SERVICES) {
      assertThat(
              command.environment(service).keySet().stream()
                  .anyMatch(name -> name.startsWith("CLIENTELE_VAULT")))
          .as(service.id())
          .isEqualTo(service == Component.PROFILE);
    }
    assertThat(command.environment(Component.PROFILE))
        .containsKeys("CLIENTELE_SCORING_HOST", "CLIENTELE_SCORING_PORT");
  }
}
