package io.clientele.scoring.model;

import io.clientele.scoring.history.Times;
import io.clientele.scoring.operation.Progress;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Reads what models of lifetime value are fitted on, row after row. */
@ApplicationScoped
class PurchaseReads {

  private static final int FETCH = 5_000;

  // $1 the sources, none for all; $2 now.
  private static final String OF_SOURCES =
      "(cardinality($1::text[]) = 0 OR p.source = ANY ($1::text[]))";

  private static final String CURRENCY =
      """
      SELECT p.currency FROM purchase p WHERE %s AND p.ordered_at <= $2
      GROUP BY p.currency ORDER BY count(DISTINCT p.customer_id) DESC, p.currency LIMIT 1
      """
          .formatted(OF_SOURCES);

  private static final String FIGURES =
      """
      SELECT count(*) FILTER (WHERE p.ordered_at > $2),
        count(*) FILTER (WHERE p.ordered_at <= $2 AND p.currency <> $3),
        count(*) FILTER (WHERE p.ordered_at <= $2)
      FROM purchase p WHERE %s
      """
          .formatted(OF_SOURCES);

  // Who refused to be profiled is in no model either.
  private static final String DAYS =
      """
      SELECT coalesce(m.person_id, p.customer_id) AS whose,
        (p.ordered_at AT TIME ZONE 'UTC')::date - DATE '1970-01-01' AS day,
        bool_or(p.currency = $3) AS priced,
        coalesce(sum(p.amount) FILTER (WHERE p.currency = $3), 0)::float8 AS amount
      FROM purchase p
      LEFT JOIN membership m ON m.customer_id = p.customer_id
      LEFT JOIN person r ON r.person_id = coalesce(m.person_id, p.customer_id)
      WHERE %s AND p.ordered_at <= $2 AND NOT coalesce(r.profiling_refused, false)
      GROUP BY 1, 2 ORDER BY 1, 2
      """
          .formatted(OF_SOURCES);

  private static final String UNKNOWN_SOURCE =
      """
      SELECT s.name FROM unnest($1::text[]) AS s (name)
      WHERE NOT EXISTS (SELECT FROM purchase p WHERE p.source = s.name) LIMIT 1
      """;

  private final Pool pool;

  PurchaseReads(Pool pool) {
    this.pool = pool;
  }

  /**
   * What was read.
   *
   * @param currency of the spend; empty where nothing was bought
   * @param future orders dated later than now
   * @param otherCurrencies orders whose amounts are not in the spend
   */
  record Gathered(PurchaseDays days, String currency, long future, long otherCurrencies) {}

  /** The first of the sources that no purchase came from. */
  Uni<Optional<String>> unknownSource(FitRequest request) {
    return pool.preparedQuery(UNKNOWN_SOURCE)
        .execute(Tuple.of(sources(request)))
        .map(rows ->
            rows.iterator().hasNext()
                ? Optional.of(rows.iterator().next().getString(0))
                : Optional.empty());
  }

  /** The purchases up to now. */
  Uni<Gathered> gather(FitRequest request, Instant now, Progress progress) {
    return pool.withTransaction(connection ->
        connection
            .query("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            .execute()
            .chain(() -> currency(connection, request, now))
            .chain(currency -> gather(connection, request, currency, now, progress)));
  }

  private static Uni<String> currency(SqlConnection connection, FitRequest request, Instant now) {
    return request.currency().isEmpty()
        ? connection
            .preparedQuery(CURRENCY)
            .execute(Tuple.of(sources(request), Times.sql(now)))
            .map(rows -> rows.iterator().hasNext() ? rows.iterator().next().getString(0) : "")
        : Uni.createFrom().item(request.currency());
  }

  private static Uni<Gathered> gather(
      SqlConnection connection,
      FitRequest request,
      String currency,
      Instant now,
      Progress progress) {
    Tuple parameters = Tuple.of(sources(request), Times.sql(now), currency);
    PurchaseDays days = new PurchaseDays(request);
    return connection
        .preparedQuery(FIGURES)
        .execute(parameters)
        .map(rows -> rows.iterator().next())
        .call(figures -> read(connection, parameters, days, figures.getLong(2), progress))
        .map(figures -> new Gathered(days, currency, figures.getLong(0), figures.getLong(1)));
  }

  private static Uni<Void> read(
      SqlConnection connection,
      Tuple parameters,
      PurchaseDays days,
      long orders,
      Progress progress) {
    AtomicLong read = new AtomicLong();
    return connection
        .prepare(DAYS)
        .onItem()
        .transformToMulti(statement -> statement.createStream(FETCH, parameters).toMulti())
        .invoke(row -> {
          add(days, row);
          if (read.incrementAndGet() % FETCH == 0) {
            progress.at("reading purchases", 0.4 * read.get() / Math.max(1, orders));
          }
        })
        .collect()
        .last()
        .replaceWithVoid();
  }

  private static void add(PurchaseDays days, Row row) {
    days.add(row.getString(0), row.getInteger(1), row.getBoolean(2), row.getDouble(3));
  }

  private static String[] sources(FitRequest request) {
    return request.sources().toArray(String[]::new);
  }
}
