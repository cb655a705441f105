package io.clientele.gateway.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RoleNamesTest {

  @Test
  void namesAreInAListOrInATextWithSpaces() {
    assertThat(RoleNames.of(Map.of("roles", List.of("a b", "c", 4)), "roles"))
        .containsExactlyInAnyOrder("a b", "c");
    assertThat(RoleNames.of(Map.of("scope", "a  b"), "scope")).containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void aClaimCanBeWithinAnother() {
    Map<String, Object> claims = Map.of("realm_access", Map.of("roles", List.of("a")));

    assertThat(RoleNames.of(claims, "realm_access/roles")).containsExactly("a");
    assertThat(RoleNames.of(claims, "realm_access/other")).isEmpty();
    assertThat(RoleNames.of(claims, "realm_access/roles/x")).isEmpty();
    assertThat(RoleNames.of(claims, "realm_access")).isEmpty();
  }

  @Test
  void aClaimCanHaveAnAddressForAName() {
    assertThat(
            RoleNames.of(
                Map.of("https://shop.example/roles", List.of("a")), "https://shop.example/roles"))
        .containsExactly("a");
  }
}
