package io.clientele.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ApiKeyTextTest {

  @Test
  void aKeyIsKnownByItsForm() {
    String key = ApiKeyText.random(new Random(1));

    assertThat(key).startsWith("ck_").hasSize(54);
    assertThat(ApiKeyText.mayBe(key)).isTrue();
    assertThat(ApiKeyText.random(new Random(2))).isNotEqualTo(key);
  }

  @Test
  void aKeyWithASlipIsNone() {
    String key = ApiKeyText.random(new Random(3));

    for (int i = 0; i < key.length(); i++) {
      char other = key.charAt(i) == 'a' ? 'b' : 'a';
      assertThat(ApiKeyText.mayBe(key.substring(0, i) + other + key.substring(i + 1))).isFalse();
    }
    assertThat(ApiKeyText.mayBe("")).isFalse();
    assertThat(ApiKeyText.mayBe(key + "0")).isFalse();
  }
}
