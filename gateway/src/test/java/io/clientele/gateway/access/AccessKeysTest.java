package io.clientele.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class AccessKeysTest {

  /** SHA-256 of {@code abc} (FIPS 180-2, appendix B.1). */
  private static final String ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @Test
  void aKeyNamesItsSourceInLowerCase() {
    AccessKeys keys = AccessKeys.of(Map.of("WebShop", ABC));

    assertThat(keys.source("abc")).contains("webshop");
    assertThat(keys.source("abd")).isEmpty();
  }

  @Test
  void withoutAKeyItDoesNotStartAndSaysHowToSetOne() {
    assertThatThrownBy(() -> AccessKeys.of(Map.of()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("CLIENTELE_ACCESS_KEYS_<NAME>");
  }

  @Test
  void aKeyInPlainTextIsRefusedWithoutRepeatingIt() {
    assertThatThrownBy(() -> AccessKeys.of(Map.of("shop", "secret")))
        .hasMessageContaining("clientele.access.keys.shop")
        .hasMessageNotContaining("secret");
  }

  @Test
  void oneKeyCannotHaveTwoNames() {
    assertThatThrownBy(() -> AccessKeys.of(Map.of("a", ABC, "b", ABC)))
        .hasMessageContaining("give each name its own key");
  }
}
