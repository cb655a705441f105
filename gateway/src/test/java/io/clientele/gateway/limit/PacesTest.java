package io.clientele.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PacesTest {

  @Test
  void theMostGenerousRoleCounts() {
    Paces paces =
        paces(
            Map.of(
                "clientele.limits.per-minute", "100",
                "clientele.limits.role-per-minute.ingest", "600",
                "clientele.limits.role-per-day.reader", "50",
                "clientele.limits.role-per-minute.admin", "0"));

    assertThat(paces.of(List.of("ingest"), OwnPace.NONE)).isEqualTo(new Pace(600, 0));
    assertThat(paces.of(List.of("reader"), OwnPace.NONE)).isEqualTo(new Pace(100, 50));
    assertThat(paces.of(List.of("reader", "agent"), OwnPace.NONE)).isEqualTo(new Pace(100, 0));
    assertThat(paces.of(List.of("admin", "ingest"), OwnPace.NONE)).isEqualTo(Pace.FREE);
  }

  @Test
  void whatAKeySaysOfItselfComesFirst() {
    Paces paces =
        paces(
            Map.of(
                "clientele.limits.per-day", "1000",
                "clientele.limits.key-per-minute.Shop", "5"));

    assertThat(paces.of(List.of("reader"), paces.ofKey("shop"))).isEqualTo(new Pace(5, 1000));
    assertThat(paces.of(List.of("reader"), paces.ofKey("other"))).isEqualTo(new Pace(60_000, 1000));
    assertThat(paces.of(List.of("reader"), new OwnPace(null, 7))).isEqualTo(new Pace(60_000, 7));
  }

  @ParameterizedTest
  @CsvSource({
    "per-minute,-1",
    "per-minute,10000001",
    "per-day,1000000001",
    "role-per-minute.boss,1",
    "role-per-minute.reader,-1",
    "key-per-day.shpo,1",
    "key-per-day.shop,-1"
  })
  void whatCannotBeMeantKeepsItFromStarting(String setting, String value) {
    assertThatThrownBy(() -> paces(Map.of("clientele.limits." + setting, value)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("clientele.limits");
  }

  private static Paces paces(Map<String, String> settings) {
    LimitConfig config =
        new SmallRyeConfigBuilder()
            .withConverter(Duration.class, 100, new DurationConverter())
            .withMapping(LimitConfig.class)
            .withDefaultValues(settings)
            .build()
            .getConfigMapping(LimitConfig.class);
    return Paces.of(config, Set.of("ingest", "reader", "agent", "admin"), Set.of("shop"));
  }
}
