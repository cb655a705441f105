package io.clientele.scoring.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.scoring.conduct.Norms.Priced;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NormsTest {

  private static final Priced TEA = new Priced("tea", "EUR");
  private static final Priced SOFA = new Priced("sofa", "EUR");
  private static final Norms OLD = new Norms(Map.of(TEA, 10.0), Map.of("EUR", 50.0), 30);

  @Test
  void whatHardlyChangesIsKept() {
    Norms measured = new Norms(Map.of(TEA, 10.9, SOFA, 500.0), Map.of("EUR", 60.0), 29);
    Norms after = measured.keeping(OLD, 0.1);
    assertThat(after).isEqualTo(new Norms(Map.of(TEA, 10.0, SOFA, 500.0), Map.of("EUR", 60.0), 30));
    assertThat(after.keeping(after, 0.1)).isEqualTo(after);
    assertThat(after.version()).isNotEqualTo(OLD.version());
  }

  @Test
  void jsonKeepsAll() {
    Norms some = new Norms(Map.of(TEA, 10.25, SOFA, 500.0), Map.of("EUR", 60.0), 29.5);
    assertThat(NormsJson.norms(NormsJson.toMap(some))).isEqualTo(some);
    assertThat(NormsJson.norms(NormsJson.toMap(some)).version()).isEqualTo(some.version());
    assertThat(NormsJson.norms(Map.of())).isEqualTo(Norms.NONE);
  }

  @Test
  void mediansAreAboveNothing() {
    assertThatThrownBy(() -> new Norms(Map.of(TEA, 0.0), Map.of(), 0))
        .hasMessageContaining("above nothing");
    assertThatThrownBy(() -> new Norms(Map.of(), Map.of("EUR", Double.NaN), 0))
        .hasMessageContaining("above nothing");
  }
}
