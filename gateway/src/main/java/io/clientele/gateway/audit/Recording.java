package io.clientele.gateway.audit;

import io.clientele.gateway.access.Grant;
import java.time.Instant;

/** One call under way, with its place in the tray. */
final class Recording {

  private static final int FORBIDDEN = 403;

  private final Tray tray;
  private final Act act;
  private final Named named;
  private final String requestId;
  private final Instant at;
  private Grant grant;
  private boolean over;

  Recording(Tray tray, Act act, Named named, String requestId, Instant at, Grant grant) {
    this.tray = tray;
    this.act = act;
    this.named = named;
    this.requestId = requestId;
    this.at = at;
    this.grant = grant;
  }

  /** It has turned out who calls. */
  synchronized void by(Grant known) {
    grant = known;
  }

  /**
   * It is over. What was refused for a fault of its own told and changed nothing, and is not
   * written down; what failed may have.
   *
   * @param status of the answer; 0: the caller left before it was whole
   */
  synchronized void end(int status) {
    if (over) {
      return;
    }
    over = true;
    if (status < 400 || status == FORBIDDEN || status >= 500) {
      tray.put(new Entry(AuditTrail.id(), at, Actor.of(grant), act, named, status, requestId, 1));
    } else {
      tray.giveBack();
    }
  }
}
