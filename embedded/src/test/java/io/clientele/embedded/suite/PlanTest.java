package io.clientele.embedded.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.embedded.LauncherException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlanTest {

  private static final Ports PORTS = new Ports(9000);

  @Test
  void keepsWhatIsReadyAwaitsWhatLivesAndStartsTheRest() {
    List<Sighting> seen =
        List.of(
            Sighting.down(Component.GATEWAY),
            new Sighting(Component.PROFILE, Condition.UNREADY, 9001, 11),
            new Sighting(Component.POSTGRESQL, Condition.READY, 9004, 12));
    assertThat(Plan.of(seen, PORTS))
        .isEqualTo(
            Map.of(
                Component.GATEWAY, Step.START,
                Component.PROFILE, Step.AWAIT,
                Component.POSTGRESQL, Step.KEEP));
  }

  @Test
  void refusesOtherPortsNamingThoseInUse() {
    List<Sighting> seen = List.of(new Sighting(Component.SCORING, Condition.UNREADY, 8082, 11));
    assertThatThrownBy(() -> Plan.of(seen, PORTS))
        .isInstanceOf(LauncherException.class)
        .hasMessageContaining("port-base 8080");
  }

  @Test
  void theSuiteIsUpOnlyWhenAllIsReadyAndDownOnlyWhenNothingLives() {
    Sighting ready = new Sighting(Component.GATEWAY, Condition.READY, 9000, 1);
    Sighting unready = new Sighting(Component.PROFILE, Condition.UNREADY, 9001, 2);
    Sighting down = Sighting.down(Component.SCORING);
    assertThat(State.of(List.of(ready, ready))).isEqualTo(State.UP);
    assertThat(State.of(List.of(ready, unready))).isEqualTo(State.DEGRADED);
    assertThat(State.of(List.of(ready, down))).isEqualTo(State.DEGRADED);
    assertThat(State.of(List.of(unready, down))).isEqualTo(State.DEGRADED);
    assertThat(State.of(List.of(down, down))).isEqualTo(State.DOWN);
  }

  @Test
  void portsFollowOneAnotherAndMustFit() {
    assertThat(PORTS.of(Component.GATEWAY)).isEqualTo(9000);
    assertThat(PORTS.of(Component.POSTGRESQL)).isEqualTo(9004);
    assertThat(new Ports(65_531).of(Component.POSTGRESQL)).isEqualTo(65_535);
    assertThatThrownBy(() -> new Ports(65_532)).isInstanceOf(LauncherException.class);
    assertThatThrownBy(() -> new Ports(0)).isInstanceOf(LauncherException.class);
  }
}
