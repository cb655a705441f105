package io.clientele.feedback.improvement;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads what was said of an aspect, and of the others, within two windows. */
@ApplicationScoped
class EffectReads {

  // What is a duplicate, a template or spam says nothing of its own.
  private static final String SAMPLES =
      """
      with said as (
        select f.customer_id, f.occurred_at >= $4 as after, a.aspect = $1 as own, avg(a.polarity) as polarity
        from feedback f, unnest(f.aspects, f.aspect_polarity) as a (aspect, polarity)
        where (f.occurred_at >= $2 and f.occurred_at < $3 or f.occurred_at >= $4 and f.occurred_at < $5)
          and f.aspects <> '{}' and f.mark = 'GENUINE' and a.polarity is not null
        group by 1, 2, 3)
      select own, after, count(*) as customers, count(*) filter (where polarity < 0) as negative,
        avg(polarity) as mean, coalesce(var_samp(polarity), 0) as variance
      from said
      group by own, after
      """;

  private final Pool pool;

  EffectReads(Pool pool) {
    this.pool = pool;
  }

  Uni<Effect.Samples> samples(String aspect, EffectWindows windows) {
    return pool.preparedQuery(SAMPLES)
        .execute(
            Tuple.of(
                aspect,
                ImprovementRows.sql(windows.beforeFrom()),
                ImprovementRows.sql(windows.beforeTo()),
                ImprovementRows.sql(windows.afterFrom()),
                ImprovementRows.sql(windows.afterTo())))
        .map(rows ->
            new Effect.Samples(
                sample(rows, true, false),
                sample(rows, true, true),
                sample(rows, false, false),
                sample(rows, false, true)));
  }

  private static Sample sample(RowSet<Row> rows, boolean own, boolean after) {
    for (Row row : rows) {
      if (row.getBoolean("own") == own && row.getBoolean("after") == after) {
        return new Sample(
            row.getLong("customers"),
            row.getLong("negative"),
            row.getDouble("mean"),
            row.getDouble("variance"));
      }
    }
    return Sample.NONE;
  }
}
