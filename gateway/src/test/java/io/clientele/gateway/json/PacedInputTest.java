package io.clientele.gateway.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.gateway.problem.EdgeRefusal;
import io.clientele.gateway.problem.ProblemKind;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PacedInputTest {

  private long now;

  /** A sender of that many bytes at a time, each portion so long after the one before. */
  private final class Sender extends InputStream {

    private final int portion;
    private final Duration pause;
    private int left;

    Sender(int portions, int portion, Duration pause) {
      this.left = portions;
      this.portion = portion;
      this.pause = pause;
    }

    @Override
    public int read() {
      throw new UnsupportedOperationException("read portions");
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
      now += pause.toNanos();
      return left-- > 0 ? portion : -1;
    }
  }

  private long taken(InputStream sender, Duration work) throws IOException {
    InputStream body = new PacedInput(sender, Duration.ofSeconds(30), 2_000, () -> now);
    long count = 0;
    byte[] buffer = new byte[4_096];
    for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
      count += read;
      now += work.toNanos();
    }
    return count;
  }

  @Test
  void aBodyThatDripsIsGivenUpOnceTheGraceIsOver() {
    assertThatThrownBy(
            () -> taken(new Sender(Integer.MAX_VALUE, 1, Duration.ofSeconds(1)), Duration.ZERO))
        .isInstanceOfSatisfying(
            EdgeRefusal.class,
            refusal -> assertThat(refusal.kind()).isEqualTo(ProblemKind.BODY_TOO_SLOW));
    assertThat(Duration.ofNanos(now)).isEqualTo(Duration.ofSeconds(31));
  }

  @Test
  void aBodyOfASlowLineIsTakenWhole() throws IOException {
    assertThat(taken(new Sender(1_000, 2_500, Duration.ofSeconds(1)), Duration.ZERO))
        .isEqualTo(2_500_000);
  }

  @Test
  void aShortBodyMayTakeTheGrace() throws IOException {
    assertThat(taken(new Sender(28, 1, Duration.ofSeconds(1)), Duration.ZERO)).isEqualTo(28);
  }

  @Test
  void theRestOfARefusedBodyIsNotWaitedFor() throws IOException {
    InputStream dripping =
        new PacedInput(
            new Sender(Integer.MAX_VALUE, 1, Duration.ofSeconds(1)),
            Duration.ofSeconds(30),
            2_000,
            () -> now);
    dripping.close();
    assertThat(Duration.ofNanos(now)).isEqualTo(Duration.ofSeconds(31));

    Sender endless = new Sender(Integer.MAX_VALUE, 4_096, Duration.ZERO);
    new PacedInput(endless, Duration.ofSeconds(30), 2_000, () -> now).close();
    assertThat(Integer.MAX_VALUE - endless.left).isEqualTo((64 << 20) / 4_096);
  }

  @Test
  void timeThatIsSpentOnTheBytesIsNotTheSenders() throws IOException {
    assertThat(taken(new Sender(1_000, 1, Duration.ZERO), Duration.ofMinutes(1))).isEqualTo(1_000);
  }
}
