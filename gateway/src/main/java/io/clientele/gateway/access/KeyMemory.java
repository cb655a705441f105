package io.clientele.gateway.access;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What profile-service said of digests lately: also that nobody has one, so that guessing does not
 * reach it again and again. Keeps so many; the oldest goes first, those of nobody before others.
 */
final class KeyMemory {

  private final Duration fresh;
  private final Duration bearable;
  private final int most;
  private final Map<ByteBuffer, Answer> known = new LinkedHashMap<>();
  private final Map<ByteBuffer, Answer> unknown = new LinkedHashMap<>();

  /**
   * A memory.
   *
   * @param fresh for how long an answer needs no other
   * @param bearable for how long the answer that a key is good may stand in for another that cannot
   *     be had
   * @param most answers of either kind
   */
  KeyMemory(Duration fresh, Duration bearable, int most) {
    this.fresh = fresh;
    this.bearable = bearable;
    this.most = most;
  }

  private record Answer(@Nullable StoredKey key, Instant at) {
    boolean within(Duration age, Instant now) {
      return !now.isAfter(at.plus(age));
    }

    Optional<StoredKey> opens(Instant now) {
      return Optional.ofNullable(key).filter(stored -> stored.holds(now));
    }
  }

  /** What is known for sure: a key, that there is none (an empty one within), or nothing. */
  synchronized Optional<Optional<StoredKey>> fresh(byte[] digest, Instant now) {
    ByteBuffer name = ByteBuffer.wrap(digest);
    Answer good = known.get(name);
    Answer answer = good == null ? unknown.get(name) : good;
    return Optional.ofNullable(answer)
        .filter(each -> each.within(fresh, now))
        .map(each -> each.opens(now));
  }

  /** The key that was good a while ago, for want of a better answer. */
  synchronized Optional<StoredKey> bearable(byte[] digest, Instant now) {
    return Optional.ofNullable(known.get(ByteBuffer.wrap(digest)))
        .filter(answer -> answer.within(bearable, now))
        .flatMap(answer -> answer.opens(now));
  }

  /** Takes an answer to a question that was asked at a time. */
  synchronized void learn(byte[] digest, Optional<StoredKey> key, Instant asked) {
    ByteBuffer name = ByteBuffer.wrap(digest.clone());
    known.remove(name);
    unknown.remove(name);
    Map<ByteBuffer, Answer> into = key.isPresent() ? known : unknown;
    into.put(name, new Answer(key.orElse(null), asked));
    if (into.size() > most) {
      Iterator<ByteBuffer> oldest = into.keySet().iterator();
      oldest.next();
      oldest.remove();
    }
  }
}
