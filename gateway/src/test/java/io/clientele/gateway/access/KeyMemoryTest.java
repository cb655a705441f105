package io.clientele.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeyMemoryTest {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final Duration FRESH = Duration.ofSeconds(1);
  private static final Duration BEARABLE = Duration.ofSeconds(60);

  @Test
  void anAnswerIsGoodForAMomentAndAKeyForTheTimeOfAnOutage() {
    KeyMemory memory = new KeyMemory(FRESH, BEARABLE, 10);
    memory.learn(digest(1), Optional.of(key("k", null)), START);
    memory.learn(digest(2), Optional.empty(), START);

    assertThat(memory.fresh(digest(1), START.plusSeconds(1))).isPresent();
    assertThat(memory.fresh(digest(1), START.plusMillis(1001))).isEmpty();
    assertThat(memory.fresh(digest(2), START)).contains(Optional.empty());
    assertThat(memory.bearable(digest(1), START.plusSeconds(60))).isPresent();
    assertThat(memory.bearable(digest(1), START.plusSeconds(61))).isEmpty();
    assertThat(memory.bearable(digest(2), START)).isEmpty();
  }

  @Test
  void aKeyThatEndsMeanwhileOpensNothing() {
    KeyMemory memory = new KeyMemory(FRESH, BEARABLE, 10);
    memory.learn(digest(1), Optional.of(key("k", START.plusMillis(500))), START);

    assertThat(memory.fresh(digest(1), START.plusMillis(499)).orElseThrow()).isPresent();
    assertThat(memory.fresh(digest(1), START.plusMillis(500))).contains(Optional.empty());
    assertThat(memory.bearable(digest(1), START.plusSeconds(1))).isEmpty();
  }

  @Test
  void whatIsGuessedDoesNotPushOutWhatIsGood() {
    KeyMemory memory = new KeyMemory(FRESH, BEARABLE, 10);
    memory.learn(digest(0), Optional.of(key("k", null)), START);
    for (int i = 1; i < 1000; i++) {
      memory.learn(digest(i), Optional.empty(), START);
    }

    assertThat(memory.fresh(digest(0), START).orElseThrow()).isPresent();
    assertThat(memory.fresh(digest(1), START)).isEmpty();
  }

  @Test
  void itSaysWhatAMapOfLastAnswersWouldSay() {
    Random random = new Random(7);
    KeyMemory memory = new KeyMemory(FRESH, BEARABLE, 100);
    Map<Integer, Map.Entry<Instant, Optional<StoredKey>>> reference = new HashMap<>();
    Instant now = START;
    for (int step = 0; step < 20_000; step++) {
      now = now.plusMillis(random.nextInt(200));
      int secret = random.nextInt(50);
      if (random.nextInt(4) == 0) {
        Optional<StoredKey> answer =
            random.nextBoolean()
                ? Optional.of(key("k" + step, now.plusMillis(random.nextInt(100_000))))
                : Optional.empty();
        memory.learn(digest(secret), answer, now);
        reference.put(secret, Map.entry(now, answer));
      }
      Instant at = now;
      Optional<Map.Entry<Instant, Optional<StoredKey>>> last =
          Optional.ofNullable(reference.get(secret));
      assertThat(memory.fresh(digest(secret), at))
          .isEqualTo(
              last.filter(answer -> !at.isAfter(answer.getKey().plus(FRESH)))
                  .map(answer -> answer.getValue().filter(key -> key.holds(at))));
      assertThat(memory.bearable(digest(secret), at))
          .isEqualTo(
              last.filter(answer -> !at.isAfter(answer.getKey().plus(BEARABLE)))
                  .flatMap(Map.Entry::getValue)
                  .filter(key -> key.holds(at)));
    }
  }

  private static StoredKey key(String id, @Nullable Instant end) {
    return new StoredKey(id, new Grant(id, id, Set.of(Role.READER)), end);
  }

  private static byte[] digest(int secret) {
    return ApiKeyText.digest("secret " + secret);
  }
}
