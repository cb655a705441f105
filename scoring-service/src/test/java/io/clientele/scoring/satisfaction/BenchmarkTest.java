package io.clientele.scoring.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BenchmarkTest {

  private static Level level(Random random, int customers, double mean) {
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < customers; i++) {
      double value = Math.clamp(mean + 0.3 * random.nextGaussian(), -1.0, 1.0);
      sum += value;
      squares += value * value;
    }
    return Level.ofSums(customers, sum, squares);
  }

  @Test
  void aLevelIsMeanAndErrorOfCustomers() {
    Level level = Level.ofSums(4, 2, 2);

    assertThat(level.mean()).isEqualTo(0.5);
    assertThat(level.deviation()).isCloseTo(Math.sqrt(1 / 3.0), within(1e-12));
    assertThat(level.error()).isCloseTo(Math.sqrt(1 / 12.0), within(1e-12));
    assertThat(level.enough()).isFalse();
    assertThat(Level.ofSums(0, 0, 0)).isEqualTo(Level.NONE);
    assertThatThrownBy(() -> new Level(1, 2, 0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aPeriodThatIsLikeTheOthersIsSeldomCalledDifferent() {
    int different = 0;
    for (long seed = 0; seed < 400; seed++) {
      Random random = new Random(seed);
      List<Level> earlier = IntStream.range(0, 4).mapToObj(i -> level(random, 200, 0.2)).toList();
      if (Benchmark.of(level(random, 200, 0.2), earlier).verdict() != Benchmark.Verdict.SAME) {
        different++;
      }
    }
    assertThat(different).isLessThan(32);
  }

  @Test
  void aPeriodThatIsOtherIsCalledSo() {
    Random random = new Random(7);
    List<Level> earlier = IntStream.range(0, 4).mapToObj(i -> level(random, 200, 0.2)).toList();

    assertThat(Benchmark.of(level(random, 200, 0.0), earlier).verdict())
        .isEqualTo(Benchmark.Verdict.WORSE);
    assertThat(Benchmark.of(level(random, 200, 0.4), earlier).verdict())
        .isEqualTo(Benchmark.Verdict.BETTER);
    assertThat(Benchmark.of(level(random, 9, 0.0), earlier).verdict())
        .isEqualTo(Benchmark.Verdict.UNKNOWN);
    assertThat(Benchmark.of(level(random, 200, 0.0), List.of()).verdict())
        .isEqualTo(Benchmark.Verdict.UNKNOWN);
  }

  @Test
  void periodsThatDifferByThemselvesMakeADifferenceLessOfAWonder() {
    Random random = new Random(8);
    List<Level> steady = new ArrayList<>();
    List<Level> restless = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      steady.add(level(random, 500, 0.2));
      restless.add(level(random, 500, i % 2 == 0 ? 0.0 : 0.4));
    }
    Level now = level(random, 500, 0.1);

    assertThat(Benchmark.of(now, steady).verdict()).isEqualTo(Benchmark.Verdict.WORSE);
    assertThat(Benchmark.of(now, restless).verdict()).isEqualTo(Benchmark.Verdict.SAME);
  }

  @Test
  void answersAreToldAsUsual() {
    Answers nps = Answers.nps(100, 50, 20);
    assertThat(nps.score()).isCloseTo(0.3, within(1e-12));
    // 1.96 sqrt((0.7 - 0.09) / 100)
    assertThat(nps.high() - nps.score()).isCloseTo(0.15308, within(1e-5));
    Answers csat = Answers.csat(10, 10);
    assertThat(csat.score()).isEqualTo(1);
    assertThat(csat.low()).isCloseTo(0.72246, within(1e-4));
    assertThat(Answers.ces(4, 2, 1.5).score()).isEqualTo(0.5);
    assertThat(Answers.csat(0, 0).low()).isZero();
    assertThat(Answers.nps(0, 0, 0).low()).isEqualTo(-1);
    assertThat(Answers.ces(0, 0, 0).high()).isEqualTo(1);
  }
}
