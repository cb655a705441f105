package io.clientele.scoring.basket;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.scoring.history.Times;
import io.clientele.scoring.operation.RandomIds;
import io.clientele.scoring.paced.PacedRepository;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** Keeps sets of rules, the latest ones. */
@ApplicationScoped
public class RuleSetRepository {

  private static final Pattern ID = Pattern.compile("cop_[0-9a-f]{24}");
  private static final int CHUNK = 5_000;

  private static final String COLUMNS =
      "rule_set_id, seq, request::text, created_at, baskets, capped_baskets, items, item_sets,"
          + " rules, raised_support";

  private static final String INSERT =
      """
      INSERT INTO rule_set
        (rule_set_id, request, baskets, capped_baskets, items, item_sets, rules, raised_support, successions)
      VALUES ($1, $2::text::jsonb, $3, $4, $5, $6, $7, $8, $9::text::jsonb)
      """;

  private static final String SWEEP =
      """
      DELETE FROM rule_set WHERE seq <= (SELECT seq FROM rule_set ORDER BY seq DESC OFFSET $1 LIMIT 1)
      """;

  private static final String FIND = "SELECT " + COLUMNS + " FROM rule_set WHERE rule_set_id = $1";

  private static final String LATEST =
      "SELECT " + COLUMNS + " FROM rule_set ORDER BY seq DESC LIMIT 1";

  private static final String LIST =
      "SELECT " + COLUMNS + " FROM rule_set WHERE seq < $1 ORDER BY seq DESC LIMIT $2";

  private static final String SUCCESSIONS =
      "SELECT successions::text FROM rule_set ORDER BY seq DESC LIMIT 1";

  private final Pool pool;
  private final CoPurchaseSettings settings;
  private final PacedRepository works;

  RuleSetRepository(Pool pool, CoPurchaseSettings settings, PacedRepository works) {
    this.works = works;
    this.pool = pool;
    this.settings = settings;
  }

  /** Stores what was mined under a new id and answers that; older sets than are kept go. */
  Uni<String> add(MiningRequest request, Mining mined, Successions successions) {
    String id = RandomIds.with("cop_");
    Tuple row =
        Tuple.of(id, MiningRows.json(request).encode(), (long) mined.baskets())
            .addLong((long) mined.capped())
            .addLong((long) mined.items())
            .addLong((long) mined.rules().frequentSets())
            .addLong((long) mined.rules().size())
            .addDouble(mined.raisedSupport())
            .addString(MiningRows.json(successions).encode());
    return pool.withTransaction(connection ->
            connection
                .preparedQuery(INSERT)
                .execute(row)
                .chain(() -> rules(connection, id, mined.rules(), 0))
                // Needs rest on the latest rules.
                .chain(() -> works.call(connection, PacedRepository.NEEDS))
                .chain(() -> connection.preparedQuery(SWEEP).execute(Tuple.of(settings.kept()))))
        .replaceWith(id);
  }

  private static Uni<Void> rules(SqlConnection connection, String id, RuleBook rules, int from) {
    if (from >= rules.size()) {
      return Uni.createFrom().voidItem();
    }
    int until = Math.min(rules.size(), from + CHUNK);
    return connection
        .preparedQuery(RuleRows.INSERT)
        .execute(RuleRows.columns(id, rules, from, until))
        .chain(() -> rules(connection, id, rules, until));
  }

  /**
   * The set of that id; empty: the latest.
   *
   * @throws ClienteleException RESULT_NOT_FOUND
   */
  Uni<RuleSet> get(String id) {
    return latestOr(id).map(found -> found.orElseThrow(RuleSetRepository::notFound));
  }

  private Uni<Optional<RuleSet>> latestOr(String id) {
    if (id.isEmpty()) {
      return latest(pool);
    }
    return ID.matcher(id).matches()
        ? pool.preparedQuery(FIND).execute(Tuple.of(id)).map(RuleSetRepository::first)
        : Uni.createFrom().item(Optional.empty());
  }

  /** The latest set, where there is one. */
  public Uni<Optional<RuleSet>> latest(SqlClient client) {
    return client.preparedQuery(LATEST).execute().map(RuleSetRepository::first);
  }

  private static ClienteleException notFound() {
    return new ClienteleException(
        ErrorCode.RESULT_NOT_FOUND,
        "rule_set_id",
        "there is no such set of rules: mine one first; only the latest ones are kept");
  }

  /**
   * Up to so many sets, the latest first.
   *
   * @param before only those made before this place
   */
  Uni<List<RuleSet>> list(long before, int size) {
    return pool.preparedQuery(LIST)
        .execute(Tuple.of(before, size))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false)
                .map(RuleSetRepository::ruleSet)
                .toList());
  }

  /** Of which categories followed on which when the latest set was made. */
  Uni<Successions> successions(SqlClient client) {
    return client
        .preparedQuery(SUCCESSIONS)
        .execute()
        .map(rows -> {
          if (!rows.iterator().hasNext()) {
            throw notFound();
          }
          return MiningRows.successions(new JsonObject(rows.iterator().next().getString(0)));
        });
  }

  /** A page of a set's rules. */
  Uni<List<RuleRows.Numbered>> rules(RuleSet set, RuleQuery query) {
    return pool.preparedQuery(RuleRows.list(query.order()))
        .execute(
            Tuple.of(
                set.id(),
                query.antecedent(),
                query.consequent(),
                query.place().figure(),
                query.place().number(),
                query.size()))
        .map(RuleRows::rules);
  }

  /** The best rule for each item that who buys these buys too. */
  Uni<List<RuleRows.Numbered>> boughtWith(RuleSet set, List<String> items, int limit) {
    return pool.preparedQuery(RuleRows.BOUGHT_WITH)
        .execute(Tuple.of(set.id(), items.toArray(String[]::new), limit))
        .map(RuleRows::rules);
  }

  /**
   * The rules of a set that have one item on the right, those of the greatest lift, up to so many.
   */
  public Uni<List<CoPurchaseRule>> ofOneItem(SqlClient client, RuleSet set, int limit) {
    return client
        .preparedQuery(RuleRows.OF_ONE_ITEM)
        .execute(Tuple.of(set.id(), limit))
        .map(rows -> RuleRows.rules(rows).stream().map(RuleRows.Numbered::rule).toList());
  }

  private static Optional<RuleSet> first(RowSet<Row> rows) {
    return rows.iterator().hasNext()
        ? Optional.of(ruleSet(rows.iterator().next()))
        : Optional.empty();
  }

  private static RuleSet ruleSet(Row row) {
    return new RuleSet(
        row.getString("rule_set_id"),
        row.getLong("seq"),
        MiningRows.request(new JsonObject(row.getString("request"))),
        Times.micros(row.getOffsetDateTime("created_at").toInstant()),
        row.getLong("baskets"),
        row.getLong("capped_baskets"),
        row.getLong("items"),
        row.getLong("item_sets"),
        row.getLong("rules"),
        row.getDouble("raised_support"));
  }
}
