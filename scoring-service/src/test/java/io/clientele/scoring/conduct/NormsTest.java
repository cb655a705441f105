package io.clientele.scoring.conduct;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.scoring.conduct.Norms.Priced;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NormsTest {

  private static final Priced TEA = new Priced("tea", "EUR");

  @Test
  void mediansAreAboveNothing() {
    assertThatThrownBy(() -> new Norms(Map.of(TEA, 0.0), Map.of(), 0))
        .hasMessageContaining("above nothing");
    assertThatThrownBy(() -> new Norms(Map.of(), Map.of("EUR", Double.NaN), 0))
        .hasMessageContaining("above nothing");
  }
}
