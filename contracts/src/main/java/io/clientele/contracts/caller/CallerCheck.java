package io.clientele.contracts.caller;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Keeps a service that nobody could call from starting as if all were well. */
@ApplicationScoped
public class CallerCheck {

  void check(@Observes StartupEvent start, CallerConfig config) {
    requireCallers(config);
  }

  /**
   * Looks at the settings.
   *
   * @throws IllegalStateException that says what to set
   */
  static void requireCallers(CallerConfig config) {
    Admission admission = Admission.of(config);
    if (config.serving() && admission.isShut()) {
      throw new IllegalStateException(
          "no caller is known: set clientele.callers.tokens.<name> (CLIENTELE_CALLERS_TOKENS_<NAME>)"
              + " to the SHA-256 of the token that this caller shows, or"
              + " clientele.callers.certificates where clients have certificates");
    }
  }
}
