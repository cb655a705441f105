package io.clientele.gateway.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TokenKeyMemoryTest {

  private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
  private static final KeyAnswer ASK = new KeyAnswer.Ask();
  private static final KeyAnswer UNKNOWN = new KeyAnswer.Unknown();
  private static final KeyAnswer UNREACHABLE = new KeyAnswer.Unreachable();
  private static final PublicKey KEY = key();

  private final TokenKeyMemory memory =
      new TokenKeyMemory(Duration.ofMinutes(10), Duration.ofHours(1), Duration.ofSeconds(10));

  @Test
  void keysAreAskedForOnceAndAgainWhenTheyAreOld() {
    assertThat(memory.look("a", START)).isEqualTo(ASK);
    told(START);

    assertThat(memory.look("a", START.plusSeconds(599))).isEqualTo(new KeyAnswer.Found(KEY));
    assertThat(memory.look("a", START.plusSeconds(600))).isEqualTo(ASK);
  }

  @Test
  void anUnknownKeyMakesItAskButNotMoreOftenThanOnceInAPause() {
    told(START);
    int asked = 0;
    for (int second = 0; second < 100; second++) {
      Instant now = START.plusSeconds(second);
      KeyAnswer answer = memory.look("guess " + second, now);
      if (answer.equals(ASK)) {
        asked++;
        told(now);
      } else {
        assertThat(answer).isEqualTo(UNKNOWN);
      }
    }

    assertThat(asked).isEqualTo(9);
  }

  @Test
  void whoComesWhileItIsAskedWaitsForTheAnswer() {
    memory.ask(START);

    assertThat(memory.look("a", START.plusSeconds(1))).isEqualTo(ASK);
  }

  @Test
  void whileTheIssuerIsAwayWhatWasGoodStaysSoForAnHour() {
    told(START);
    Instant later = START.plusSeconds(3000);
    memory.ask(later);
    memory.fail();

    assertThat(memory.settled("a", later)).isEqualTo(new KeyAnswer.Found(KEY));
    assertThat(memory.look("a", later.plusSeconds(1))).isEqualTo(new KeyAnswer.Found(KEY));
    assertThat(memory.look("b", later.plusSeconds(1))).isEqualTo(UNREACHABLE);
    assertThat(memory.settled("a", START.plusSeconds(3600))).isEqualTo(UNREACHABLE);
  }

  @Test
  void aKeyThatTheIssuerHasNoMoreIsGoodForNothing() {
    told(START);
    memory.learn(Map.of("b", KEY), START.plusSeconds(60));

    assertThat(memory.settled("a", START.plusSeconds(60))).isEqualTo(UNKNOWN);
  }

  @Test
  void aTokenThatNamesNoKeyMeansTheOnlyOne() {
    told(START);
    assertThat(memory.look("", START)).isEqualTo(new KeyAnswer.Found(KEY));

    memory.learn(Map.of("a", KEY, "b", KEY), START);
    assertThat(memory.settled("", START)).isEqualTo(UNKNOWN);
  }

  private void told(Instant now) {
    memory.ask(now);
    memory.learn(Map.of("a", KEY), now);
  }

  private static PublicKey key() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
