package io.clientele.scoring.scorecard;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.scoring.history.Times;
import io.clientele.scoring.operation.RandomIds;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.regex.Pattern;

/** Keeps backtests. */
@ApplicationScoped
class BacktestRepository {

  private static final Pattern ID = Pattern.compile("sbt_[0-9a-f]{24}");

  private static final String INSERT =
      """
      INSERT INTO scorecard_backtest (backtest_id, scorecard_id, as_of, outcome, result)
      VALUES ($1, $2, $3, $4::text::jsonb, $5::text::jsonb)
      """;

  private static final String FIND =
      """
      SELECT backtest_id, scorecard_id, as_of, outcome::text, result::text FROM scorecard_backtest
      WHERE backtest_id = $1
      """;

  private final Pool pool;

  BacktestRepository(Pool pool) {
    this.pool = pool;
  }

  /** Stores a backtest under a new id and answers that. */
  Uni<String> add(String scorecardId, Instant asOf, Outcome outcome, Backtest backtest) {
    String id = RandomIds.with("sbt_");
    return pool.preparedQuery(INSERT)
        .execute(
            Tuple.of(
                id,
                scorecardId,
                Times.sql(asOf),
                ResultRows.json(outcome).encode(),
                ResultRows.json(backtest).encode()))
        .replaceWith(id);
  }

  /**
   * The backtest of that id.
   *
   * @throws ClienteleException RESULT_NOT_FOUND
   */
  Uni<StoredBacktest> get(String id) {
    return ID.matcher(id).matches()
        ? pool.preparedQuery(FIND)
            .execute(Tuple.of(id))
            .map(rows -> {
              if (!rows.iterator().hasNext()) {
                throw notFound();
              }
              return stored(rows.iterator().next());
            })
        : Uni.createFrom().failure(notFound());
  }

  private static ClienteleException notFound() {
    return new ClienteleException(
        ErrorCode.RESULT_NOT_FOUND, "backtest_id", "there is no such backtest");
  }

  private static StoredBacktest stored(Row row) {
    return new StoredBacktest(
        row.getString(0),
        row.getString(1),
        row.getOffsetDateTime(2).toInstant(),
        ResultRows.outcome(new JsonObject(row.getString(3))),
        ResultRows.backtest(new JsonObject(row.getString(4))));
  }
}
