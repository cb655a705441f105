package io.clientele.profile.account;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Takes in what facts tell of accounts; within the caller's transaction. */
@ApplicationScoped
public class AccountIntake {

  // The update keeps the row from being deleted until the transaction ends.
  private static final String KNOWN =
      """
      INSERT INTO account AS known (account_id, created_at, updated_at)
      SELECT DISTINCT account_id COLLATE "C", now(), now() FROM unnest($1::text[]) AS t (account_id)
      ORDER BY 1
      ON CONFLICT (account_id) DO UPDATE SET updated_at = greatest(known.updated_at, now())
      """;

  // The later observation wins, then the greater text: a total order, so that any order of arrival
  // ends in the same state.
  private static final String ATTRIBUTES =
      """
      INSERT INTO account_attribute AS known (account_id, name, value, observed_at)
      SELECT DISTINCT ON (account_id, name) account_id, name, value, observed_at
      FROM (SELECT account_id COLLATE "C" AS account_id, name COLLATE "C" AS name,
                   value::jsonb AS value, observed_at
            FROM unnest($1::text[], $2::text[], $3::text[], $4::timestamptz[])
              AS t (account_id, name, value, observed_at)) AS told
      ORDER BY account_id, name, observed_at DESC, value::text COLLATE "C" DESC
      ON CONFLICT (account_id, name) DO UPDATE
      SET value = excluded.value, observed_at = excluded.observed_at
      WHERE (excluded.observed_at, excluded.value::text COLLATE "C")
          > (known.observed_at, coalesce(known.value::text, '') COLLATE "C")
      """;

  private static final String MEMBERS =
      """
      INSERT INTO account_member AS known (account_id, customer_id, roles, since)
      SELECT account_id COLLATE "C", customer_id COLLATE "C", '{}', min(since)
      FROM unnest($1::text[], $2::text[], $3::timestamptz[]) AS t (account_id, customer_id, since)
      GROUP BY 1, 2 ORDER BY 1, 2
      ON CONFLICT (account_id, customer_id) DO UPDATE SET since = excluded.since
      WHERE excluded.since < known.since
      """;

  /** Takes groupings in: the accounts are known, and the customers are their members. */
  public Uni<Void> take(SqlConnection connection, List<Grouping> groupings) {
    if (groupings.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    String[] accounts = groupings.stream().map(Grouping::accountId).toArray(String[]::new);
    OffsetDateTime[] times =
        groupings.stream().map(told -> utc(told)).toArray(OffsetDateTime[]::new);
    String[] customers = groupings.stream().map(Grouping::customerId).toArray(String[]::new);
    return connection
        .preparedQuery(KNOWN)
        .execute(Tuple.of(accounts))
        .flatMap(known -> connection.preparedQuery(ATTRIBUTES).execute(attributes(groupings)))
        .flatMap(
            done -> connection.preparedQuery(MEMBERS).execute(Tuple.of(accounts, customers, times)))
        .replaceWithVoid();
  }

  private static Tuple attributes(List<Grouping> groupings) {
    List<String> accounts = new ArrayList<>();
    List<String> names = new ArrayList<>();
    List<String> values = new ArrayList<>();
    List<OffsetDateTime> times = new ArrayList<>();
    for (Grouping told : groupings) {
      told.attributes()
          .forEach((name, value) -> {
            accounts.add(told.accountId());
            names.add(name);
            values.add(value);
            times.add(utc(told));
          });
    }
    return Tuple.of(
        accounts.toArray(String[]::new),
        names.toArray(String[]::new),
        values.toArray(String[]::new),
        times.toArray(OffsetDateTime[]::new));
  }

  private static OffsetDateTime utc(Grouping told) {
    return told.at().atOffset(ZoneOffset.UTC);
  }
}
