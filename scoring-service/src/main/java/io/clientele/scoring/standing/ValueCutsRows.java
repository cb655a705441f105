package io.clientele.scoring.standing;

import io.clientele.scoring.population.Ladder;
import io.clientele.scoring.population.Rung;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** Thresholds of value as rows of the table {@code value_cuts}. */
final class ValueCutsRows {

  static final String INSERT =
      """
      INSERT INTO value_cuts (snapshot, currency, clv_model, clv_from, clv_ladder, clv_below, clv_up_to,
        mean_basket, power_from, power_ladder, power_below, power_up_to, buyers)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
      """;

  private ValueCutsRows() {}

  static Tuple parameters(long snapshot, ValueCuts cuts) {
    Tuple row = Tuple.tuple();
    row.addLong(snapshot).addString(cuts.currency()).addString(cuts.clvModel());
    row.addValue(cuts.clvFrom().toArray(Double[]::new));
    ladder(row, cuts.clvRanks());
    row.addDouble(cuts.meanBasket());
    row.addValue(cuts.powerFrom().toArray(Double[]::new));
    ladder(row, cuts.powerRanks());
    row.addLong(cuts.buyers());
    return row;
  }

  private static void ladder(Tuple row, Ladder<Double> ladder) {
    row.addValue(ladder.rungs().stream().map(Rung::value).toArray(Double[]::new));
    row.addValue(counts(ladder, Rung::below)).addValue(counts(ladder, Rung::upTo));
  }

  private static Long[] counts(Ladder<Double> ladder, ToLongFunction<Rung<Double>> count) {
    return ladder.rungs().stream().mapToLong(count).boxed().toArray(Long[]::new);
  }

  static ValueCuts cuts(Row row) {
    return new ValueCuts(
        row.getString("currency"),
        row.getString("clv_model"),
        List.of(row.getArrayOfDoubles("clv_from")),
        ladder(row, "clv"),
        row.getDouble("mean_basket"),
        List.of(row.getArrayOfDoubles("power_from")),
        ladder(row, "power"));
  }

  private static Ladder<Double> ladder(Row row, String name) {
    Double[] values = row.getArrayOfDoubles(name + "_ladder");
    Long[] below = row.getArrayOfLongs(name + "_below");
    Long[] upTo = row.getArrayOfLongs(name + "_up_to");
    List<Rung<Double>> rungs = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      rungs.add(new Rung<>(values[i], below[i], upTo[i]));
    }
    return new Ladder<>(rungs, values.length == 0 ? 0 : row.getLong("buyers"));
  }
}
