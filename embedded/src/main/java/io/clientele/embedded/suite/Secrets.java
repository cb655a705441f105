package io.clientele.embedded.suite;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.clientele.embedded.LauncherException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What must not be known outside: made by chance once for a data folder, readable by its owner
 * only.
 *
 * @param apiKey opens the gateway
 * @param superuserPassword of the database server
 * @param databasePasswords by {@link Component#shortName()}
 * @param vault the keys of personal data; null in folders from before there were any
 * @param surveyLinks the keys of links of surveys; null in folders from before there were any
 * @param callerToken opens the services' gRPC; null in folders from before there was any
 */
record Secrets(
    String apiKey,
    String superuserPassword,
    Map<String, String> databasePasswords,
    @Nullable VaultKeys vault,
    @Nullable SurveyLinkKeys surveyLinks,
    @Nullable String callerToken) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int RANDOM_BYTES = 24;

  Secrets {
    databasePasswords = Map.copyOf(databasePasswords);
  }

  /** New ones. */
  static Secrets generate() {
    return new Secrets(
        "ck_" + random(),
        random(),
        Component.INNER_SERVICES.stream()
            .collect(Collectors.toMap(Component::shortName, service -> random())),
        VaultKeys.generate(),
        SurveyLinkKeys.generate(),
        random());
  }

  /** These, with the keys that they lack. */
  Secrets completed() {
    return new Secrets(
        apiKey,
        superuserPassword,
        databasePasswords,
        vault == null ? VaultKeys.generate() : vault,
        surveyLinks == null ? SurveyLinkKeys.generate() : surveyLinks,
        callerToken == null ? random() : callerToken);
  }

  /** The environment by which profile-service gets the keys of personal data. */
  Map<String, String> vaultEnvironment() {
    return Objects.requireNonNull(vault, "the secrets were not completed").environment();
  }

  /** The environment by which feedback-service gets the keys of links of surveys. */
  Map<String, String> surveyLinkEnvironment() {
    return Objects.requireNonNull(surveyLinks, "the secrets were not completed").environment();
  }

  /**
   * The environment by which a service gets its token, knows that of others, and tells of itself.
   */
  Map<String, String> callerEnvironment() {
    String token = Objects.requireNonNull(callerToken, "the secrets were not completed");
    return Map.of(
        "CLIENTELE_CALLERS_TOKEN",
        token,
        "CLIENTELE_CALLERS_TOKENS_SUITE",
        sha256(token),
        "CLIENTELE_CALLERS_REFLECTION",
        "true");
  }

  /** Reads those kept in the file. */
  static Secrets read(Path file) {
    try {
      return JSON.readValue(file.toFile(), Secrets.class);
    } catch (IOException e) {
      throw new LauncherException(
          "The secrets in " + file + " cannot be read.",
          "Restore the file from a copy; without it the kept database stays closed.",
          e);
    }
  }

  /** Keeps them in the file, which appears whole or not at all. */
  void write(Path file) {
    try {
      Path partial = ownerOnly(file.resolveSibling(file.getFileName() + ".partial"));
      Files.write(partial, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this));
      Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new LauncherException(
          "The secrets cannot be kept in " + file + ": " + e + ".",
          "Check the folder's permissions and the space left.",
          e);
    }
  }

  /** An empty file that only its owner may read. */
  static Path ownerOnly(Path file) throws IOException {
    Files.deleteIfExists(file);
    return Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
  }

  /** The password of the service's role. */
  String databasePassword(Component service) {
    return Objects.requireNonNull(databasePasswords.get(service.shortName()), service.id());
  }

  /** The form in which the gateway knows the key: SHA-256 in hexadecimal digits. */
  String apiKeyHash() {
    return sha256(apiKey);
  }

  private static String sha256(String text) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Nothing of a secret gets into a message by accident. */
  @Override
  public String toString() {
    return "Secrets[...]";
  }

  private static String random() {
    byte[] bytes = new byte[RANDOM_BYTES];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
