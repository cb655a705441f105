package io.clientele.scoring.portfolio;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.scoring.person.PersonRepository;
import io.clientele.scoring.person.Profile;
import io.clientele.scoring.standing.StandingRepository;
import io.clientele.scoring.value.ReferralDiscount;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

/** Reads what people are worth by those they brought. */
@ApplicationScoped
class ReferralReads {

  /** The farthest generation that counts. */
  static final int GENERATIONS = 5;

  // A person was brought by one at most, so that below one person there is a tree, and each stands
  // in it once, in his nearest generation. A circle is possible only through the person asked
  // about,
  // who is left out. Who refused to be profiled has no standing: he and whom he brought are not
  // looked at.
  private static final String BROUGHT =
      """
      WITH RECURSIVE brought (person_id, generation) AS (
        SELECT $1::text COLLATE "C", 0
        UNION ALL
        SELECT r.person_id, b.generation + 1
        FROM brought b
        CROSS JOIN LATERAL (
          SELECT b.person_id AS id
          UNION ALL
          SELECT m.customer_id FROM membership m WHERE m.person_id = b.person_id) AS ids
        JOIN referral r ON r.referred_by = ids.id
        JOIN standing s ON s.snapshot = $2 AND s.customer_id = r.person_id
        WHERE b.generation < $3 AND r.person_id <> $1
          AND NOT EXISTS (SELECT FROM membership m WHERE m.customer_id = r.person_id)
      ),
      nearest AS (
        SELECT person_id, min(generation) AS generation FROM brought WHERE generation > 0 GROUP BY person_id
      ),
      money AS (
        SELECT n.generation, n.person_id, s.currency, s.net AS amount
        FROM nearest n JOIN standing s ON s.snapshot = $2 AND s.customer_id = n.person_id
        UNION ALL
        SELECT n.generation, n.person_id, split_part(o.entry, '=', 1), split_part(o.entry, '=', 2)::numeric
        FROM nearest n JOIN standing s ON s.snapshot = $2 AND s.customer_id = n.person_id
        CROSS JOIN LATERAL string_to_table(nullif(s.other_net, ''), ' ') AS o (entry)
      )
      SELECT generation, currency, sum(amount) AS amount, 0::bigint AS people
      FROM money WHERE currency <> '' GROUP BY generation, currency
      UNION ALL
      SELECT generation, '', 0, count(*) FROM nearest GROUP BY generation
      ORDER BY generation, currency
      """;

  private static final String KNOWN =
      """
      SELECT EXISTS (SELECT FROM known_customer k WHERE k.customer_id = $1 OR k.customer_id IN
        (SELECT m.customer_id FROM membership m WHERE m.person_id = $1))
      """;

  private final Pool pool;
  private final PersonRepository persons;
  private final ReferralDiscount discount;

  ReferralReads(Pool pool, PersonRepository persons, ReferralDiscount discount) {
    this.pool = pool;
    this.persons = persons;
    this.discount = discount;
  }

  /**
   * What the person behind an id is worth by those he brought.
   *
   * @throws ClienteleException CUSTOMER_NOT_FOUND, WRONG_STATE where he refused to be profiled
   */
  Uni<ReferralValue> value(String customerId) {
    return pool.withTransaction(connection ->
        connection
            .query("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            .execute()
            .chain(() -> persons.profiles(connection, List.of(customerId)))
            .map(profiles -> Objects.requireNonNull(profiles.get(customerId)))
            .call(profile -> refuse(connection, profile))
            .chain(profile -> value(connection, profile)));
  }

  private static Uni<Void> refuse(SqlConnection connection, Profile profile) {
    if (profile.profilingRefused()) {
      throw new ClienteleException(
          ErrorCode.WRONG_STATE,
          "customer_id",
          "the person refused to be profiled: nothing is derived of those he brought");
    }
    return connection
        .preparedQuery(KNOWN)
        .execute(Tuple.of(profile.personId()))
        .invoke(rows -> {
          if (!rows.iterator().next().getBoolean(0)) {
            throw new ClienteleException(
                ErrorCode.CUSTOMER_NOT_FOUND, "customer_id", "nothing is known of this customer");
          }
        })
        .replaceWithVoid();
  }

  private Uni<ReferralValue> value(SqlConnection connection, Profile profile) {
    return connection
        .preparedQuery(BROUGHT)
        .execute(Tuple.of(profile.personId(), StandingRepository.LIVE, GENERATIONS))
        .map(rows -> value(profile.personId(), rows));
  }

  private ReferralValue value(String personId, RowSet<Row> rows) {
    TreeMap<String, BigDecimal> values = new TreeMap<>();
    List<Long> generations = new ArrayList<>();
    for (Row row : rows) {
      int generation = row.getInteger("generation");
      String currency = row.getString("currency");
      if (currency.isEmpty()) {
        generations.add(row.getLong("people"));
      } else {
        values.merge(
            currency, discount.counted(row.getBigDecimal("amount"), generation), BigDecimal::add);
      }
    }
    values.values().removeIf(value -> value.signum() == 0);
    return new ReferralValue(personId, discount.share(), values, generations);
  }
}
