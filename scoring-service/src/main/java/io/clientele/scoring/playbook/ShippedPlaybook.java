package io.clientele.scoring.playbook;

import io.clientele.scoring.playbook.StoredPlaybook.State;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jboss.logging.Logger;

/**
 * The playbook that is in force until a business activates one of its own. A service with one that
 * is not valid does not start.
 */
@ApplicationScoped
class ShippedPlaybook {

  /** Its id. */
  static final String ID = "plb_shipped";

  private static final Logger LOG = Logger.getLogger(ShippedPlaybook.class);
  private static final String RESOURCE = "/io/clientele/scoring/playbook/shipped.yaml";

  private final PlaybookYaml.Shipped shipped;
  private final CheckedPlaybook checked;
  private final String fingerprint;

  ShippedPlaybook(PlaybookSettings settings) {
    byte[] text = text(settings);
    shipped = PlaybookYaml.read(new ByteArrayInputStream(text));
    Playbook playbook = shipped.playbook();
    checked = CheckedPlaybook.of(ID, playbook, ShippedVocabulary.of(playbook));
    fingerprint =
        ID + "-" + Integer.toHexString(new String(text, StandardCharsets.UTF_8).hashCode());
  }

  private static byte[] text(PlaybookSettings settings) {
    try (InputStream yaml =
        settings.shipped().isPresent()
            ? Files.newInputStream(settings.shipped().get())
            : Objects.requireNonNull(ShippedPlaybook.class.getResourceAsStream(RESOURCE))) {
      return yaml.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("the file of the shipped playbook cannot be read", e);
    }
  }

  void check(@Observes StartupEvent start) {
    LOG.infof(
        "playbook: %s, version %d, %d rules",
        checked.playbook().name(), shipped.version(), checked.rules().size());
  }

  /** Ready to be looked at. */
  CheckedPlaybook checked() {
    return checked;
  }

  /** Another one has another. */
  String fingerprint() {
    return fingerprint;
  }

  /** As one among the versions. */
  StoredPlaybook stored(boolean inForce) {
    return new StoredPlaybook(
        ID,
        0,
        shipped.version(),
        inForce ? State.IN_FORCE : State.RETIRED,
        checked.playbook(),
        Map.of(),
        Instant.EPOCH,
        null);
  }
}
