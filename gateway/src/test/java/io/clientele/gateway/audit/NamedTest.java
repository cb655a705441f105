package io.clientele.gateway.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class NamedTest {

  @Test
  void aPathNamesACustomerAndOtherThings() {
    assertThat(Named.in("/v1/customers/{id}/tags/{name}", Map.of("id", "c-1", "name", "vip")))
        .isEqualTo(new Named("c-1", "vip"));
    assertThat(Named.in("/v1/segments/{name}/members/{id}", Map.of("id", "c-1", "name", "loyal")))
        .isEqualTo(new Named("c-1", "loyal"));
    assertThat(Named.in("/v1/customers/{id}:erase", Map.of("id", "c-1")))
        .isEqualTo(new Named("c-1", ""));
    assertThat(Named.in("/v1/feedback/{source}/{message_id}", Map.of("source", "s")))
        .isEqualTo(new Named("", "s"));
    assertThat(Named.in("/v1/keys", Map.of())).isEqualTo(new Named("", ""));
  }
}
