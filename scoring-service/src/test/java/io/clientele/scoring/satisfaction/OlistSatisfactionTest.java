package io.clientele.scoring.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.scoring.OlistShop;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What late parcels do to the satisfaction with a marketplace: the figures of the guide. */
class OlistSatisfactionTest {

  @Test
  void aLateParcelCostsMoreThanHalfOfTheScale() {
    OlistShop shop = new OlistShop();
    Map<String, Instant> lateSince = new HashMap<>();
    shop.overdue()
        .forEach(order ->
            lateSince.merge(
                order.customer(), order.since(), (one, other) -> one.isBefore(other) ? one : other));
    List<Spoken> spoken =
        shop.reviews().stream()
            .map(review ->
                new Spoken(
                    (review.stars() - 3) / 2.0,
                    lateSince.containsKey(review.customer())
                        ? Map.of("delivery on time", -1.0)
                        : Map.of()))
            .toList();

    Drivers found = Drivers.of(spoken);
    Driver late = found.drivers().getFirst();
    System.out.printf(
        "Olist: %d reviews, mean %.3f, base %.3f, late %.1f %%, effect %.3f +- %.3f (95 %%: %.3f to %.3f), explained %.3f, contribution %.3f%n",
        found.feedback(),
        found.mean(),
        found.base(),
        100.0 * late.mentions() / found.feedback(),
        late.effect(),
        late.deviation(),
        late.low(),
        late.high(),
        found.explained(),
        late.contribution());
    assertThat(found.feedback()).isEqualTo(4_943);
    assertThat(found.mean()).isCloseTo(0.559, within(0.001));
    assertThat(found.base()).isCloseTo(0.655, within(0.005));
    assertThat(late.effect()).isCloseTo(1.07, within(0.02));
    assertThat(late.deviation()).isCloseTo(0.029, within(0.002));
    assertThat(late.certain()).isTrue();
  }
}
