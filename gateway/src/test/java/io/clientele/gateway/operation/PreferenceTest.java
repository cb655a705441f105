package io.clientele.gateway.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreferenceTest {

  @ParameterizedTest
  @CsvSource({"wait=10, 10", "'respond-async, wait=5', 5", "wait = \"3\", 3", "wait=999999999, 60"})
  void aWaitIsGranted(String header, long seconds) {
    assertThat(Preference.wait(header)).hasValue(Duration.ofSeconds(seconds));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "wait", "wait=", "wait=0", "wait=-1", "wait=ten", "await=10", "wait=1s"})
  void whatIsNotUnderstoodIsPassedOver(String header) {
    assertThat(Preference.wait(header)).isEmpty();
  }

  @Test
  void withoutTheHeaderNothingIsWaitedFor() {
    assertThat(Preference.wait(null)).isEmpty();
  }
}
