package io.clientele.gateway.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MomentTest {

  private static final Instant RECEIVED = Instant.parse("2026-03-01T12:00:00Z");
  private static final Duration LARGEST = Duration.ofDays(30);

  private static Moment corrected(Instant told, Instant sent) {
    return Moment.corrected(Optional.of(told), Optional.of(sent), RECEIVED, LARGEST);
  }

  @Test
  void whatAClockIsFastOrSlowIsTakenOffOrAdded() {
    for (Duration off : new Duration[] {Duration.ofHours(5), Duration.ofHours(-5)}) {
      Instant sent = RECEIVED.plus(off);
      Moment moment = corrected(sent.minusSeconds(30), sent);

      assertThat(moment.at()).isEqualTo(RECEIVED.minusSeconds(30));
      assertThat(moment.toldAt()).contains(sent.minusSeconds(30));
      assertThat(moment.assumed()).isFalse();
    }
  }

  @Test
  void aSentTimeThatCannotBeOfTheSameClockPutsNothingRight() {
    Instant told = Instant.parse("2020-01-01T00:00:00Z");
    assertThat(corrected(told, told.plusSeconds(1))).isEqualTo(Moment.of(Optional.of(told), told));
    assertThat(corrected(RECEIVED, RECEIVED.minusSeconds(1)).at()).isEqualTo(RECEIVED);
    assertThat(Moment.corrected(Optional.of(told), Optional.empty(), RECEIVED, LARGEST).toldAt())
        .isEmpty();
  }

  @Test
  void withoutATimeItIsThatOfReceipt() {
    Moment moment = Moment.corrected(Optional.empty(), Optional.of(RECEIVED), RECEIVED, LARGEST);
    assertThat(moment.at()).isEqualTo(RECEIVED);
    assertThat(moment.assumed()).isTrue();
  }
}
