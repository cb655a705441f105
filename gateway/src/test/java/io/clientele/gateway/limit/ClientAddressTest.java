package io.clientele.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressTest {

  private final ClientAddress addresses = new ClientAddress(List.of("10.0.0.0/8", "::1"));

  @Test
  void whatAnybodyClaimsIsPassedOver() {
    assertThat(addresses.of("203.0.113.9", List.of("198.51.100.1"))).isEqualTo("203.0.113.9");
    assertThat(new ClientAddress(List.of()).of("10.1.2.3", List.of("198.51.100.1")))
        .isEqualTo("10.1.2.3");
  }

  @Test
  void aTrustedProxyIsBelievedAndNoFurther() {
    assertThat(addresses.of("10.1.2.3", List.of("198.51.100.1"))).isEqualTo("198.51.100.1");
    assertThat(addresses.of("10.1.2.3", List.of("192.0.2.1, 198.51.100.1, 10.9.9.9")))
        .isEqualTo("198.51.100.1");
    assertThat(addresses.of("10.1.2.3", List.of("192.0.2.1", "198.51.100.1")))
        .isEqualTo("198.51.100.1");
    assertThat(addresses.of("::1", List.of("198.51.100.1"))).isEqualTo("198.51.100.1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "unknown", "example.org", "198.51.100.1:4711", ",", "1.2.3.4.5"})
  void whatIsNoAddressEndsTheSearch(String claimed) {
    assertThat(addresses.of("10.1.2.3", List.of(claimed))).isEqualTo("10.1.2.3");
  }

  @Test
  void anIpv6NetworkIsOneSender() {
    assertThat(addresses.of("2001:db8:1:2:3::4", List.of()))
        .isEqualTo(addresses.of("2001:db8:1:2:ffff::1", List.of()))
        .isNotEqualTo(addresses.of("2001:db8:1:3::4", List.of()));
    assertThat(addresses.of("::ffff:203.0.113.9", List.of())).isEqualTo("203.0.113.9");
  }

  @Test
  void rangesHoldWhatBeginsLikeThem() {
    ClientAddress odd = new ClientAddress(List.of("10.0.0.128/25"));

    assertThat(odd.of("10.0.0.128", List.of("192.0.2.1"))).isEqualTo("192.0.2.1");
    assertThat(odd.of("10.0.0.127", List.of("192.0.2.1"))).isEqualTo("10.0.0.127");
    assertThat(new ClientAddress(List.of("0.0.0.0/0")).of("8.8.8.8", List.of("192.0.2.1")))
        .isEqualTo("192.0.2.1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"proxy.example", "10.0.0.0/33", "10.0.0.0/8/8", "10.0.0.0/x", "", "/8"})
  void whatIsNoRangeKeepsItFromStarting(String range) {
    assertThatThrownBy(() -> new ClientAddress(List.of(range)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("clientele.limits.trusted-proxies");
  }
}
