package io.clientele.scoring.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.scoring.OlistShop;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What late parcels do to the satisfaction with a marketplace: the figures of the guide. */
class OlistSatisfactionTest {

  @Test
  void aLateParcelCostsMoreThanHalfOfTheScale() {
    OlistShop shop = new OlistShop();
    Map<String, Instant> late =
        shop.overdue().stream()
            .collect(Collectors.toMap(OlistShop.Overdue::order, OlistShop.Overdue::since));
    List<Spoken> spoken =
        shop.reviews().stream()
            .map(review ->
                new Spoken(
                    (review.stars() - 3) / 2.0,
                    late.getOrDefault(review.order(), Instant.MAX).isBefore(review.at())
                        ? Map.of("delivery on time", -1.0)
                        : Map.of()))
            .toList();

    Drivers found = Drivers.of(spoken);
    Driver onTime = found.drivers().getFirst();
    System.out.printf(
        "Olist: %d reviews, mean %.3f, base %.3f, late %.1f %%, effect %.3f +- %.3f (95 %%: %.3f to %.3f), explained %.3f, contribution %.3f%n",
        found.feedback(),
        found.mean(),
        found.base(),
        100.0 * onTime.mentions() / found.feedback(),
        onTime.effect(),
        onTime.deviation(),
        onTime.low(),
        onTime.high(),
        found.explained(),
        onTime.contribution());
    assertThat(found.feedback()).isEqualTo(4_943);
    assertThat(found.mean()).isCloseTo(0.559, within(0.001));
    assertThat(found.base()).isCloseTo(0.655, within(0.001));
    assertThat(onTime.effect()).isCloseTo(1.07, within(0.002));
    assertThat(onTime.deviation()).isCloseTo(0.029, within(0.0006));
    assertThat(onTime.certain()).isTrue();
  }
}
