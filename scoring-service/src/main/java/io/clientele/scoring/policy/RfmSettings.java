package io.clientele.scoring.policy;

import io.clientele.scoring.rfm.FixedCuts;
import io.clientele.scoring.rfm.RecencyCuts;
import io.clientele.scoring.rfm.Scale;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How recency, frequency and monetary value are cut and named. */
@ConfigMapping(prefix = "clientele.rfm")
public interface RfmSettings {

  /** A file with the business's own table of groups; without it the shipped one holds. */
  Optional<Path> groups();

  /**
   * How many scores an indicator has, from 2 to 10. A table of groups for another number is moved
   * over to these.
   */
  @WithDefault("5")
  int scores();

  /** Cuts set by the business; without them the buyers are cut into equal parts. */
  Optional<Fixed> fixed();

  /** One cut less than there are scores, for each indicator. */
  interface Fixed {

    /** Days since the last order, for example {@code 30,90,180,365}. */
    List<Long> recencyDays();

    /** Numbers of orders, ascending: more orders than a cut score higher. */
    List<Long> frequency();

    /** Net revenue, ascending, by currency code; other currencies are cut into equal parts. */
    Map<String, List<BigDecimal>> monetary();
  }

  /** The fixed cuts of these settings. */
  default Optional<FixedCuts> fixedCuts() {
    return fixed()
        .map(cuts -> {
          Map<String, Scale<BigDecimal>> monetary = new HashMap<>();
          cuts.monetary()
              .forEach((currency, values) -> monetary.put(currency, new Scale<>(values)));
          return new FixedCuts(
              new RecencyCuts.AtAges(
                  cuts.recencyDays().stream().sorted(Comparator.reverseOrder()).toList()),
              new Scale<>(cuts.frequency()),
              monetary);
        });
  }
}
