package io.clientele.scoring.standing;

import io.clientele.scoring.history.Times;
import io.clientele.scoring.population.Ladder;
import io.clientele.scoring.population.Rung;
import io.clientele.scoring.rfm.RecencyCuts;
import io.clientele.scoring.rfm.RfmRanks;
import io.clientele.scoring.rfm.Scale;
import io.clientele.scoring.value.TierThresholds;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Cuts as rows of the table {@code cuts}. */
final class CutsRows {

  static final String INSERT =
      """
      INSERT INTO cuts (snapshot, currency, version, fixed, buyers, recency, recency_days, frequency, monetary,
        platinum_from, gold_from, silver_from, top_from,
        recency_ladder, recency_below, recency_up_to, frequency_ladder, frequency_below, frequency_up_to,
        monetary_ladder, monetary_below, monetary_up_to)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)
      """;

  private CutsRows() {}

  static Tuple parameters(long snapshot, Cuts cuts) {
    Tuple row = Tuple.tuple();
    row.addLong(snapshot).addString(cuts.currency()).addString(cuts.version());
    row.addBoolean(cuts.fixed()).addLong(cuts.buyers());
    row.addValue(times(cuts.recency())).addValue(days(cuts.recency()));
    row.addValue(cuts.frequency().cuts().toArray(Long[]::new));
    row.addValue(cuts.monetary().cuts().toArray(BigDecimal[]::new));
    TierThresholds thresholds = cuts.thresholds();
    row.addBigDecimal(thresholds.platinumFrom()).addBigDecimal(thresholds.goldFrom());
    row.addBigDecimal(thresholds.silverFrom()).addBigDecimal(thresholds.topFrom());
    RfmRanks ranks = cuts.ranks();
    row.addValue(sql(ranks.recency().rungs().stream().map(Rung::value).toList()));
    counts(row, ranks.recency());
    row.addValue(ranks.frequency().rungs().stream().map(Rung::value).toArray(Long[]::new));
    counts(row, ranks.frequency());
    row.addValue(ranks.monetary().rungs().stream().map(Rung::value).toArray(BigDecimal[]::new));
    counts(row, ranks.monetary());
    return row;
  }

  private static OffsetDateTime @Nullable [] times(RecencyCuts recency) {
    return recency instanceof RecencyCuts.AtTimes(Scale<Instant> scale) ? sql(scale.cuts()) : null;
  }

  private static Long @Nullable [] days(RecencyCuts recency) {
    return recency instanceof RecencyCuts.AtAges(List<Long> ages)
        ? ages.toArray(Long[]::new)
        : null;
  }

  private static OffsetDateTime[] sql(List<Instant> instants) {
    return instants.stream().map(Times::sql).toArray(OffsetDateTime[]::new);
  }

  private static <T extends Comparable<? super T>> void counts(Tuple row, Ladder<T> ladder) {
    row.addValue(counts(ladder, Rung::below)).addValue(counts(ladder, Rung::upTo));
  }

  private static <T extends Comparable<? super T>> Long[] counts(
      Ladder<T> ladder, ToLongFunction<Rung<T>> count) {
    return ladder.rungs().stream().mapToLong(count).boxed().toArray(Long[]::new);
  }

  static Cuts cuts(Row row) {
    long buyers = row.getLong("buyers");
    return new Cuts(
        row.getString("currency"),
        row.getString("version"),
        row.getBoolean("fixed"),
        recency(row),
        new Scale<>(List.of(row.getArrayOfLongs("frequency"))),
        new Scale<>(amounts(row, "monetary")),
        new TierThresholds(
            row.getBigDecimal("platinum_from"),
            row.getBigDecimal("gold_from"),
            row.getBigDecimal("silver_from"),
            row.getBigDecimal("top_from")),
        new RfmRanks(
            ladder(row, "recency", instants(row, "recency_ladder"), buyers),
            ladder(row, "frequency", List.of(row.getArrayOfLongs("frequency_ladder")), buyers),
            ladder(row, "monetary", amounts(row, "monetary_ladder"), buyers)));
  }

  private static RecencyCuts recency(Row row) {
    Long[] days = row.getArrayOfLongs("recency_days");
    return days == null
        ? new RecencyCuts.AtTimes(new Scale<>(instants(row, "recency")))
        : new RecencyCuts.AtAges(List.of(days));
  }

  private static List<Instant> instants(Row row, String column) {
    return Arrays.stream(row.getArrayOfOffsetDateTimes(column))
        .map(OffsetDateTime::toInstant)
        .toList();
  }

  private static List<BigDecimal> amounts(Row row, String column) {
    return List.of(row.getArrayOfBigDecimals(column));
  }

  private static <T extends Comparable<? super T>> Ladder<T> ladder(
      Row row, String name, List<T> values, long buyers) {
    Long[] below = row.getArrayOfLongs(name + "_below");
    Long[] upTo = row.getArrayOfLongs(name + "_up_to");
    List<Rung<T>> rungs = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      rungs.add(new Rung<>(values.get(i), below[i], upTo[i]));
    }
    return new Ladder<>(rungs, buyers);
  }
}
