package io.clientele.profile.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.profile.consent.Consent.State;
import io.clientele.profile.value.Moment;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class StandingTest {

  @Test
  void theLaterWordOfOneIdHolds() {
    assertThat(state(said("a", State.REFUSED, 1), said("a", State.GRANTED, 2)))
        .isEqualTo(State.GRANTED);
    assertThat(state(said("a", State.REFUSED, 2), said("a", State.GRANTED, 1)))
        .isEqualTo(State.REFUSED);
  }

  @Test
  void ofTwoWordsAtOneTimeTheRefusalHolds() {
    assertThat(state(said("a", State.GRANTED, 1), said("a", State.REFUSED, 1)))
        .isEqualTo(State.REFUSED);
  }

  @Test
  void oneIdThatRefusesIsEnoughHoweverLateAnotherGrants() {
    assertThat(state(said("a", State.REFUSED, 1), said("b", State.GRANTED, 2)))
        .isEqualTo(State.REFUSED);
  }

  @Test
  void oneIdThatGrantsIsEnoughWhereTheOthersAreSilent() {
    assertThat(Standing.of(List.of(said("a", State.GRANTED, 1))).get(Purpose.PROFILING))
        .isNotNull();
    assertThat(Standing.of(List.of(said("a", State.GRANTED, 1)))).hasSize(1);
  }

  private static State state(Consent... said) {
    return Objects.requireNonNull(Standing.of(List.of(said)).get(Purpose.PROFILING)).state();
  }

  private static Consent said(String customerId, State state, long second) {
    return new Consent(
        customerId,
        Purpose.PROFILING,
        state,
        "",
        "shop",
        Moment.told(Instant.ofEpochSecond(second)));
  }
}
