package io.clientele.scoring.score;

import io.clientele.scoring.need.CustomerNeed;
import io.clientele.scoring.need.TopNeed;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Finds the strongest need of a person, as of the last look at everybody: the label is its topic,
 * the number behind it and the confidence its strength.
 */
record NeedsFinder() {

  private static final String DIMENSION = "needs";
  private static final String METHOD = "told-and-shown";
  private static final String VERSION = "needs-1";

  Finding find(@Nullable TopNeed strongest) {
    if (strongest == null) {
      return Finding.unknown(DIMENSION, List.of(Evidence.scene("needs", 0)), METHOD, VERSION);
    }
    CustomerNeed need = strongest.need();
    return new Finding(
        DIMENSION,
        need.topic(),
        need.strength(),
        List.of(
            Evidence.of(
                need.source().name().toLowerCase(Locale.ROOT), need.evidence(), need.strength()),
            Evidence.scene("kind", need.kind().name().toLowerCase(Locale.ROOT)),
            Evidence.scene("needs", strongest.needs())),
        METHOD,
        VERSION,
        OptionalDouble.of(need.strength()),
        new Detail.None());
  }
}
