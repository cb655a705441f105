package io.clientele.scoring.band;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.scoring.transition.Cause;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BandPassTest {

  private static final Instant BEGUN = Instant.parse("2026-03-01T00:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);

  private static BandPass pass(String basis, String inForce, String after) {
    return new BandPass(basis, inForce, BEGUN, Cause.DEFINITION, after);
  }

  @Test
  void anotherBasisBeginsAnewWhereverThePassWas() {
    Instant now = BEGUN.plusSeconds(1);
    for (String after : new String[] {"", "c7", null}) {
      assertThat(pass("1", "2", after).next(now, DAY))
          .isEqualTo(new BandPass("2", "2", now, Cause.DEFINITION, ""));
    }
  }

  @Test
  void aPassThatIsDoneBeginsAnewOnceItIsOld() {
    BandPass done = pass("1", "1", "c7").upTo(null);
    assertThat(done.next(BEGUN.plus(DAY).minusNanos(1), DAY)).isEqualTo(done);
    assertThat(done.next(BEGUN.plus(DAY), DAY))
        .isEqualTo(new BandPass("1", "1", BEGUN.plus(DAY), Cause.TIME, ""));
  }

  @Test
  void aPassThatIsNotDoneGoesOnHoweverOldItIs() {
    BandPass half = pass("1", "1", "c7");
    assertThat(half.next(BEGUN.plus(DAY.multipliedBy(9)), DAY)).isEqualTo(half);
  }
}
