package io.clientele.gateway.audit;

import io.clientele.gateway.access.Grant;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was done and is not kept at profile-service yet. */
@ApplicationScoped
class AuditTrail {

  /** Somebody showed what opens nothing. */
  private static final Act SIGN_IN = new Act("signIn", "", Act.Kind.INTAKE);

  private static final int COUNTS = 10_000;

  private final Tray tray;
  private final Tally tally = new Tally(COUNTS);
  private final Clock clock = Clock.systemUTC();

  AuditTrail(AuditConfig config) {
    this.tray = new Tray(config.capacity());
  }

  /** Begins a call that is written down by itself; empty: there is no place for it. */
  Optional<Recording> begin(Act act, Named named, String requestId, Grant grant) {
    return tray.reserve()
        ? Optional.of(new Recording(tray, act, named, requestId, now(), grant))
        : Optional.empty();
  }

  /** Counts a call. */
  void count(Grant grant, Act act, int status) {
    tally.count(now(), Actor.of(grant), act, status);
  }

  /** Counts somebody who was not let in. */
  void countStranger(int status) {
    tally.count(now(), Actor.NOBODY, SIGN_IN, status);
  }

  /** What is to be kept next, the oldest first. */
  List<Entry> oldest(int most) {
    tally.settle(now().truncatedTo(ChronoUnit.MINUTES), tray, AuditTrail::id);
    return tray.oldest(most);
  }

  /** Counts of this minute too, for there will be no later one. */
  void close() {
    tally.settle(Instant.MAX, tray, AuditTrail::id);
  }

  /** The oldest are kept. */
  void kept(int count) {
    tray.kept(count);
  }

  /** How many entries wait. */
  int waiting() {
    return tray.size();
  }

  static String id() {
    return UUID.randomUUID().toString();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
