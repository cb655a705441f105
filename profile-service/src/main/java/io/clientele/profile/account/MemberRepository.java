package io.clientele.profile.account;

import io.clientele.profile.person.Person;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/** Keeps who belongs to accounts. */
@ApplicationScoped
class MemberRepository {

  private static final String HOLD = "SELECT FROM account WHERE account_id = $1 FOR KEY SHARE";

  // Of a person who is a member under several ids all of them change: it is one member.
  private static final String PUT =
      """
      WITH changed AS (
        UPDATE account_member SET roles = $4, since = CASE WHEN $6 THEN $5 ELSE since END
        WHERE account_id = $1 AND customer_id = ANY($3::text[])
        RETURNING customer_id),
      added AS (
        INSERT INTO account_member (account_id, customer_id, roles, since)
        SELECT $1, $2, $4, $5 WHERE NOT EXISTS (SELECT FROM changed)
        ON CONFLICT (account_id, customer_id) DO UPDATE SET roles = excluded.roles)
      SELECT FROM changed
      """;

  private static final String MEMBERS =
      """
      SELECT coalesce(membership.person_id, member.customer_id) AS customer_id,
             min(member.since) AS since,
             array_agg(DISTINCT role) FILTER (WHERE role IS NOT NULL) AS roles
      FROM account_member AS member
      LEFT JOIN membership USING (customer_id)
      LEFT JOIN LATERAL unnest(member.roles) AS role ON true
      WHERE member.account_id = $1
        AND ($2::text[] IS NULL OR member.customer_id = ANY($2::text[]))
      GROUP BY 1 HAVING coalesce(membership.person_id, member.customer_id) > $3
      ORDER BY 1 LIMIT $4
      """;

  private static final String REMOVE =
      "DELETE FROM account_member WHERE account_id = $1 AND customer_id = ANY($2::text[])";

  private final Pool pool;

  MemberRepository(Pool pool) {
    this.pool = pool;
  }

  /** Whether there is the account, which cannot be deleted before the transaction ends. */
  Uni<Boolean> hold(SqlConnection connection, String accountId) {
    return connection.preparedQuery(HOLD).execute(Tuple.of(accountId)).map(rows -> rows.size() > 0);
  }

  /**
   * Makes a person a member or changes the roles, within the caller's transaction.
   *
   * @param timeTold whether somebody said since when
   */
  Uni<Member> put(SqlConnection connection, Member member, Person person, boolean timeTold) {
    String[] ids = person.customerIds().toArray(String[]::new);
    return connection
        .preparedQuery(PUT)
        .execute(
            Tuple.of(
                member.accountId(),
                member.customerId(),
                ids,
                member.roles().stream().map(Role::name).toArray(String[]::new),
                member.since().atOffset(ZoneOffset.UTC),
                timeTold))
        .flatMap(done ->
            connection.preparedQuery(MEMBERS).execute(Tuple.of(member.accountId(), ids, "", 1)))
        .map(rows -> member(member.accountId(), rows.iterator().next()));
  }

  /** Members after one, each person once, by id. */
  Uni<List<Member>> page(String accountId, String after, int limit) {
    return pool.preparedQuery(MEMBERS)
        .execute(Tuple.of(accountId, null, after, limit))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false)
                .map(row -> member(accountId, row))
                .toList());
  }

  /** Takes a person out of an account and tells whether it was in. */
  Uni<Boolean> remove(String accountId, Person person) {
    return pool.preparedQuery(REMOVE)
        .execute(Tuple.of(accountId, person.customerIds().toArray(String[]::new)))
        .map(rows -> rows.rowCount() > 0);
  }

  private static Member member(String accountId, Row row) {
    SortedSet<Role> roles = new TreeSet<>();
    String[] told = row.getArrayOfStrings("roles");
    if (told != null) {
      for (String role : told) {
        roles.add(Role.valueOf(role));
      }
    }
    Instant since = row.getOffsetDateTime("since").toInstant();
    return new Member(accountId, row.getString("customer_id"), roles, since);
  }
}
