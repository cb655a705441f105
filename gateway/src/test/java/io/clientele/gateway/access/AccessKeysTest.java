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
    AccessKeys keys = AccessKeys.of(Map.of("WebShop", ABC), Map.of());

    assertThat(keys.grant("abc")).map(Grant::source).contains("webshop");
    assertThat(keys.grant("abd")).isEmpty();
  }

  @Test
  void aKeyHasAllRolesUnlessTheyAreNarrowed() {
    AccessKeys keys = AccessKeys.of(Map.of("shop", ABC), Map.of());
    AccessKeys narrowed = AccessKeys.of(Map.of("Shop", ABC), Map.of("SHOP", " Agent,ingest"));

    assertThat(keys.grant("abc").orElseThrow().roles()).containsExactlyInAnyOrder(Role.values());
    assertThat(narrowed.grant("abc").orElseThrow().roles())
        .containsExactlyInAnyOrder(Role.AGENT, Role.READER, Role.INGEST);
  }

  @Test
  void rolesThatAreNotUnderstoodOrOfNoKeyKeepItFromStarting() {
    assertThatThrownBy(() -> AccessKeys.of(Map.of("shop", ABC), Map.of("shop", "agent,boss")))
        .hasMessageContaining("clientele.access.roles.shop")
        .hasMessageContaining("'boss'")
        .hasMessageContaining("ingest, reader, agent, analyst, admin");
    assertThatThrownBy(() -> AccessKeys.of(Map.of("shop", ABC), Map.of("shop", "")))
        .hasMessageContaining("clientele.access.roles.shop");
    assertThatThrownBy(() -> AccessKeys.of(Map.of("shop", ABC), Map.of("shpo", "reader")))
        .hasMessageContaining("clientele.access.roles.shpo is for a key that is not there");
  }

  @Test
  void withoutAKeyItDoesNotStartAndSaysHowToSetOne() {
    assertThatThrownBy(() -> AccessKeys.of(Map.of(), Map.of()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("CLIENTELE_ACCESS_KEYS_<NAME>");
  }

  @Test
  void aKeyInPlainTextIsRefusedWithoutRepeatingIt() {
    assertThatThrownBy(() -> AccessKeys.of(Map.of("shop", "secret"), Map.of()))
        .hasMessageContaining("clientele.access.keys.shop")
        .hasMessageNotContaining("secret");
  }

  @Test
  void oneKeyCannotHaveTwoNames() {
    assertThatThrownBy(() -> AccessKeys.of(Map.of("a", ABC, "b", ABC), Map.of()))
        .hasMessageContaining("give each name its own key");
  }
}
