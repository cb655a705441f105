package io.clientele.scoring.look;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.scoring.transition.Cause;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LookPassTest {

  private static final Instant BEGUN = Instant.parse("2026-03-01T00:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);

  private static LookPass pass(String basis, String inForce, String after) {
    return new LookPass(basis, inForce, BEGUN, Cause.DEFINITION, after);
  }

  @Test
  void anotherBasisBeginsAnewWhereverThePassWas() {
    Instant now = BEGUN.plusSeconds(1);
    for (String after : new String[] {"", "c7", null}) {
      assertThat(pass("1", "2", after).next(now, DAY))
          .isEqualTo(new LookPass("2", "2", now, Cause.DEFINITION, ""));
    }
  }

  @Test
  void aPassThatIsDoneBeginsAnewOnceItIsOld() {
    LookPass done = pass("1", "1", "c7").upTo(null);
    assertThat(done.next(BEGUN.plus(DAY).minusNanos(1), DAY)).isEqualTo(done);
    assertThat(done.next(BEGUN.plus(DAY), DAY))
        .isEqualTo(new LookPass("1", "1", BEGUN.plus(DAY), Cause.TIME, ""));
  }

  @Test
  void aPassThatIsNotDoneGoesOnHoweverOldItIs() {
    LookPass half = pass("1", "1", "c7");
    assertThat(half.next(BEGUN.plus(DAY.multipliedBy(9)), DAY)).isEqualTo(half);
  }
}
