package io.clientele.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NamedRolesTest {

  /** A resource. */
  public static final class Example {
    /** For agents. */
    @AllowedTo(Role.AGENT)
    public void guarded(String id) {}

    /** For nobody. */
    public void forgotten() {}
  }

  @Test
  void aMethodThatNamesNoRoleIsForNobody() throws NoSuchMethodException {
    assertThat(NamedRoles.of(Example.class.getMethod("guarded", String.class)))
        .containsExactly(Role.AGENT);
    assertThat(NamedRoles.of(Example.class.getMethod("forgotten"))).isEmpty();
    assertThat(new Grant("a", "a", Set.of(Role.ADMIN)).hasOneOf(List.of())).isFalse();
  }

  @Test
  void aRefusalNamesAllRolesThatWouldDo() {
    assertThat(NamedRoles.refusal(List.of(Role.READER), Set.of(Role.INGEST)))
        .isEqualTo("this takes one of the roles reader, agent, analyst, admin; the key has ingest");
    assertThat(NamedRoles.refusal(List.of(), Set.of(Role.ADMIN))).isEqualTo("nobody may call this");
  }
}
