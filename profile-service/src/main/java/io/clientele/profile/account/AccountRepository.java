package io.clientele.profile.account;

import io.clientele.profile.account.Account.Stage;
import io.clientele.profile.value.Money;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Keeps accounts. */
@ApplicationScoped
class AccountRepository {

  /** What is known of accounts under these names are fields of their own. */
  static final String NAME = "name";

  static final String INDUSTRY = "industry";

  private static final String PAGE =
      RollupSql.TABLES
          + """
          , picked AS (
            SELECT * FROM account
            WHERE account_id > $1 AND ($2 = '' OR stage = $2)
              AND (NOT $3 OR account_id IN (SELECT account_id FROM key_account))
            ORDER BY account_id LIMIT $4)
          """
          + RollupSql.ACCOUNTS;

  private static final String ONE =
      RollupSql.TABLES
          + ", picked AS (SELECT * FROM account WHERE account_id = $1)\n"
          + RollupSql.ACCOUNTS;

  private static final String KNOWN =
      """
      INSERT INTO account AS known (account_id, stage, created_at, updated_at)
      VALUES ($1, coalesce($2, ''), $3, $3)
      ON CONFLICT (account_id) DO UPDATE
      SET stage = coalesce($2, known.stage),
          updated_at = CASE WHEN coalesce($2, known.stage) = known.stage THEN known.updated_at ELSE $3 END
      """;

  // What somebody decides holds over what facts told for later times, which are up to a day ahead.
  private static final String TELL =
      """
      WITH told AS (
        SELECT name, value::jsonb AS value FROM unnest($2::text[], $3::text[]) AS t (name, value)
        UNION ALL
        SELECT name, NULL FROM account_attribute
        WHERE $4 AND account_id = $1 AND name <> ALL ($2::text[] || ARRAY['name', 'industry'])),
      changed AS (
        INSERT INTO account_attribute AS known (account_id, name, value, observed_at)
        SELECT $1, name, value, $5 FROM told
        ON CONFLICT (account_id, name) DO UPDATE
        SET value = excluded.value, observed_at = greatest(known.observed_at, excluded.observed_at)
        WHERE known.value IS DISTINCT FROM excluded.value
        RETURNING account_id)
      UPDATE account SET updated_at = $5 WHERE account_id IN (SELECT account_id FROM changed)
      """;

  private static final String DELETE = "DELETE FROM account WHERE account_id = $1";

  private final Pool pool;

  AccountRepository(Pool pool) {
    this.pool = pool;
  }

  /** The account, where there is one. */
  Uni<@Nullable Account> find(String accountId) {
    return pool.preparedQuery(ONE)
        .execute(Tuple.of(accountId))
        .map(rows -> rows.size() == 0 ? null : account(rows.iterator().next()));
  }

  /** Accounts after one, by id. */
  Uni<List<Account>> page(String after, Stage stage, boolean keyAccountsOnly, int limit) {
    return pool.preparedQuery(PAGE)
        .execute(Tuple.of(after, column(stage), keyAccountsOnly, limit))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false)
                .map(AccountRepository::account)
                .toList());
  }

  /** Takes in what somebody says of an account, within the caller's transaction. */
  Uni<Void> put(SqlConnection connection, AccountChange change, Instant now) {
    OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
    Stage stage = change.stage();
    String[] names = change.told().keySet().toArray(String[]::new);
    @Nullable String[] values = change.told().values().toArray(new @Nullable String[0]);
    return connection
        .preparedQuery(KNOWN)
        .execute(Tuple.of(change.accountId(), stage == null ? null : column(stage), at))
        .flatMap(known ->
            connection
                .preparedQuery(TELL)
                .execute(Tuple.of(change.accountId(), names, values, change.everything(), at)))
        .replaceWithVoid();
  }

  /** Deletes an account with its members and tells whether there was one. */
  Uni<Boolean> delete(String accountId) {
    return pool.preparedQuery(DELETE).execute(Tuple.of(accountId)).map(rows -> rows.rowCount() > 0);
  }

  private static String column(Stage stage) {
    return stage == Stage.UNKNOWN ? "" : stage.name();
  }

  private static Account account(Row row) {
    JsonObject attributes = json(row.getString("attributes"));
    String stage = row.getString("stage");
    return new Account(
        row.getString("account_id"),
        text(attributes.remove(NAME)),
        text(attributes.remove(INDUSTRY)),
        stage.isEmpty() ? Stage.UNKNOWN : Stage.valueOf(stage),
        attributes.encode(),
        row.getOffsetDateTime("created_at").toInstant(),
        row.getOffsetDateTime("updated_at").toInstant(),
        rollup(row));
  }

  private static Rollup rollup(Row row) {
    List<Money> net = new ArrayList<>();
    JsonObject byCurrency = json(row.getString("net_revenue"));
    byCurrency.fieldNames().stream()
        .sorted()
        .forEach(currency ->
            net.add(new Money(new BigDecimal(byCurrency.getString(currency)), currency)));
    SortedMap<Role, Long> roles = new TreeMap<>();
    JsonObject byRole = json(row.getString("roles"));
    byRole.fieldNames().forEach(role -> roles.put(Role.valueOf(role), byRole.getLong(role)));
    return new Rollup(
        row.getLong("members"),
        row.getLong("orders"),
        net,
        instant(row.getOffsetDateTime("first_order_at")),
        instant(row.getOffsetDateTime("last_order_at")),
        roles,
        row.getBoolean("key_account"));
  }

  private static JsonObject json(@Nullable String text) {
    return text == null ? new JsonObject() : new JsonObject(text);
  }

  private static String text(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case String text -> text;
      default -> Json.encode(value);
    };
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
