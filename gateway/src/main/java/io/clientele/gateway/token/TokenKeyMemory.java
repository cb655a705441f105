package io.clientele.gateway.token;

import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The issuer's keys as they were told last. A key that is not among them may be new, so the issuer
 * is asked again, but not more often than once in a pause whatever tokens name. While it does not
 * answer, what was good stays so for a time.
 */
final class TokenKeyMemory {

  private final Duration fresh;
  private final Duration outage;
  private final Duration pause;
  private Map<String, PublicKey> keys = Map.of();
  private Instant told = Instant.MIN;
  private Instant asked = Instant.MIN;
  private boolean asking;
  private boolean failed;

  /**
   * Nothing yet.
   *
   * @param fresh for how long keys need not be asked for again
   * @param outage for how long they stay good while the issuer does not answer
   * @param pause how long it is left in peace after it was asked
   */
  TokenKeyMemory(Duration fresh, Duration outage, Duration pause) {
    this.fresh = fresh;
    this.outage = outage;
    this.pause = pause;
  }

  /**
   * What is known of a key.
   *
   * @param id empty: the only one that there is
   */
  synchronized KeyAnswer look(String id, Instant now) {
    @Nullable PublicKey key = key(id);
    if (key != null && within(told, fresh, now)) {
      return new KeyAnswer.Found(key);
    }
    boolean leftInPeace = !asking && within(asked, pause, now);
    return leftInPeace ? settled(id, now) : new KeyAnswer.Ask();
  }

  /** What is to be made of a key without asking any more. */
  synchronized KeyAnswer settled(String id, Instant now) {
    @Nullable PublicKey key = key(id);
    if (key != null && within(told, outage, now)) {
      return new KeyAnswer.Found(key);
    }
    return failed ? new KeyAnswer.Unreachable() : new KeyAnswer.Unknown();
  }

  /** The issuer is asked. */
  synchronized void ask(Instant now) {
    asking = true;
    asked = now;
  }

  /** The issuer has told all its keys. */
  synchronized void learn(Map<String, PublicKey> all, Instant now) {
    keys = Map.copyOf(all);
    told = now;
    asking = false;
    failed = false;
  }

  /** The issuer did not answer. */
  synchronized void fail() {
    asking = false;
    failed = true;
  }

  private @Nullable PublicKey key(String id) {
    return id.isEmpty() && keys.size() == 1 ? keys.values().iterator().next() : keys.get(id);
  }

  private static boolean within(Instant since, Duration age, Instant now) {
    return since != Instant.MIN && now.isBefore(since.plus(age));
  }
}
