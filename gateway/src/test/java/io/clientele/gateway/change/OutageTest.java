package io.clientele.gateway.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class OutageTest {

  private final Outage outage = new Outage(Duration.ofSeconds(60));

  private static long at(long seconds) {
    return Duration.ofSeconds(seconds).toNanos();
  }

  @Test
  void isWorthTryingUntilPatienceEnds() {
    assertThat(outage.lost(at(100))).isTrue();
    assertThat(outage.lost(at(159))).isTrue();
    assertThat(outage.lost(at(160))).isFalse();
  }

  @Test
  void isOverWhenSomethingIsHeard() {
    assertThat(outage.lost(at(100))).isTrue();
    outage.over();
    assertThat(outage.lost(at(170))).isTrue();
    assertThat(outage.lost(at(229))).isTrue();
  }

  @Test
  void isAnotherOneAfterAConnectionThatStood() {
    assertThat(outage.lost(at(100))).isTrue();
    outage.reached(at(101));
    assertThat(outage.lost(at(500))).isTrue();
    assertThat(outage.lost(at(559))).isTrue();
  }

  @Test
  void isTheSameWhereConnectionsBreakAtOnce() {
    assertThat(outage.lost(at(100))).isTrue();
    outage.reached(at(158));
    assertThat(outage.lost(at(159))).isTrue();
    outage.reached(at(160));
    assertThat(outage.lost(at(161))).isFalse();
  }
}
