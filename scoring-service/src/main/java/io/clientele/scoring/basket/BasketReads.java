package io.clientele.scoring.basket;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.scoring.history.Times;
import io.clientele.scoring.operation.Progress;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads what was bought, line after line, in one consistent view. */
@ApplicationScoped
class BasketReads {

  private static final int FETCH = 5_000;
  private static final int MOST_CATEGORIES = 500;
  private static final Instant FOREVER = Instant.parse("9999-12-31T00:00:00Z");

  // $1 the sources, none for all; $2 and $3 the window. Who refused to be profiled is in no rule
  // either.
  private static final String LINES =
      """
      FROM purchase_line l
      LEFT JOIN membership m ON m.customer_id = l.customer_id
      LEFT JOIN person r ON r.person_id = coalesce(m.person_id, l.customer_id)
      WHERE (cardinality($1::text[]) = 0 OR l.source = ANY ($1::text[]))
        AND l.at >= $2 AND l.at < $3 AND l.quantity > 0
        AND NOT coalesce(r.profiling_refused, false)
      """;

  private static final String SIZE = "SELECT count(*) " + LINES;

  private static final String OF_ORDERS =
      "SELECT l.source, l.order_id, %1$s " + LINES + " AND %1$s <> '' ORDER BY 1, 2, 3";

  private static final String OF_CUSTOMERS =
      "SELECT '', coalesce(m.person_id, l.customer_id), %1$s "
          + LINES
          + " AND %1$s <> '' ORDER BY 2, 3";

  private static final String CATEGORIES =
      "SELECT l.category "
          + LINES
          + " AND l.category <> '' GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT "
          + MOST_CATEGORIES;

  private static final String COURSES =
      "SELECT coalesce(m.person_id, l.customer_id), l.at, l.category "
          + LINES
          + " AND l.category <> '' ORDER BY 1, 2, 3";

  private final Pool pool;
  private final CoPurchaseSettings settings;

  BasketReads(Pool pool, CoPurchaseSettings settings) {
    this.pool = pool;
    this.settings = settings;
  }

  /** What was read. */
  record Read(Baskets baskets, Successions successions) {}

  /**
   * The baskets of the request, and which categories followed on which within its window.
   *
   * @throws ClienteleException TOO_MANY_ITEMS where the baskets do not fit in the memory
   */
  Uni<Read> read(MiningRequest request, Progress progress) {
    Tuple window =
        Tuple.of(
            request.sources().toArray(String[]::new),
            Times.sql(time(request.from(), Instant.EPOCH)),
            Times.sql(time(request.until(), FOREVER)));
    return pool.withTransaction(connection ->
        connection
            .query("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            .execute()
            .chain(() -> connection.preparedQuery(SIZE).execute(window))
            .map(rows -> rows.iterator().next().getLong(0))
            .chain(size ->
                baskets(connection, request, window, progress, size)
                    .chain(baskets ->
                        successions(connection, window, progress, size)
                            .map(successions -> new Read(baskets, successions)))));
  }

  private static Instant time(@Nullable Instant asked, Instant otherwise) {
    return asked == null ? otherwise : asked;
  }

  private Uni<Baskets> baskets(
      SqlConnection connection, MiningRequest request, Tuple window, Progress progress, long size) {
    String sql =
        switch (request.scope()) {
          case ORDER -> OF_ORDERS;
          case CUSTOMER -> OF_CUSTOMERS;
        };
    String item =
        switch (request.item()) {
          case SKU -> "l.sku";
          case CATEGORY -> "l.category";
        };
    long most = settings.memoryBytes() / 2 / Integer.BYTES;
    Baskets.Builder builder = new Baskets.Builder();
    String[] last = {"", ""};
    Consumer<Row> add =
        row -> {
          String source = row.getString(0);
          String order = row.getString(1);
          if (!order.equals(last[1]) || !source.equals(last[0])) {
            builder.next();
            last[0] = source;
            last[1] = order;
          }
          builder.add(row.getString(2));
          if (builder.entries() > most) {
            throw tooMany(most);
          }
        };
    return each(connection, sql.formatted(item), window, add, told(progress, 0, size))
        .map(done -> builder.build());
  }

  private static ClienteleException tooMany(long most) {
    return new ClienteleException(
        ErrorCode.TOO_MANY_ITEMS,
        "from",
        "baskets of more than %,d items together do not fit in the memory; ask for a shorter time or fewer sources, or raise clientele.co-purchases.memory-megabytes"
            .formatted(most));
  }

  private static Uni<Successions> successions(
      SqlConnection connection, Tuple window, Progress progress, long size) {
    return connection
        .preparedQuery(CATEGORIES)
        .execute(window)
        .chain(rows -> {
          Set<String> known = new HashSet<>();
          rows.forEach(row -> known.add(row.getString(0)));
          Course course = new Course(new Successions.Builder(known));
          return each(connection, COURSES, window, course::add, told(progress, 0.2, size))
              .map(done -> course.builder.build());
        });
  }

  // Lines of one time are of one purchase.
  private static final class Course {
    final Successions.Builder builder;
    private String person = "";
    private Instant at = Instant.MIN;

    Course(Successions.Builder builder) {
      this.builder = builder;
    }

    void add(Row row) {
      Instant now = row.getOffsetDateTime(1).toInstant();
      if (!row.getString(0).equals(person)) {
        person = row.getString(0);
        builder.nextCustomer();
      } else if (!now.equals(at)) {
        builder.nextPurchase();
      }
      at = now;
      builder.add(row.getString(2));
    }
  }

  private static Runnable told(Progress progress, double from, long size) {
    AtomicLong read = new AtomicLong();
    return () -> {
      if (read.incrementAndGet() % FETCH == 1) {
        progress.at("reading what was bought", from + 0.2 * read.get() / Math.max(1, size));
      }
    };
  }

  private static Uni<Void> each(
      SqlConnection connection, String sql, Tuple window, Consumer<Row> reader, Runnable told) {
    return connection
        .prepare(sql)
        .onItem()
        .transformToMulti(statement -> statement.createStream(FETCH, window).toMulti())
        .invoke(row -> {
          reader.accept(row);
          told.run();
        })
        .collect()
        .last()
        .replaceWithVoid();
  }
}
