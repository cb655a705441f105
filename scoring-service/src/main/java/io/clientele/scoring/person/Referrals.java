package io.clientele.scoring.person;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;

/** Keeps who brought whom, as the feed last told it of each person. */
final class Referrals {

  // An id that was merged is no person any more: what it had is told of the person it is now.
  private static final String FORGET = "DELETE FROM referral WHERE person_id = ANY ($1::text[])";

  private static final String REMEMBER =
      """
      INSERT INTO referral (person_id, referred_by)
      SELECT * FROM unnest($1::text[], $2::text[]) AS r (person_id, referred_by)
      ON CONFLICT (person_id) DO UPDATE SET referred_by = excluded.referred_by
      WHERE referral.referred_by <> excluded.referred_by
      """;

  private Referrals() {}

  static Uni<Void> apply(SqlConnection connection, PersonChanges changes) {
    List<String> gone = new ArrayList<>(changes.merged());
    List<String> persons = new ArrayList<>();
    List<String> referrers = new ArrayList<>();
    changes
        .states()
        .forEach((person, state) -> {
          String referrer = state.referredBy();
          if (referrer != null && referrer.isEmpty()) {
            gone.add(person);
          } else if (referrer != null) {
            persons.add(person);
            referrers.add(referrer);
          }
        });
    return run(connection, gone.isEmpty(), FORGET, Tuple.of(gone.toArray(String[]::new)))
        .chain(() ->
            run(
                connection,
                persons.isEmpty(),
                REMEMBER,
                Tuple.of(persons.toArray(String[]::new), referrers.toArray(String[]::new))));
  }

  private static Uni<Void> run(
      SqlConnection connection, boolean nothing, String sql, Tuple columns) {
    return nothing
        ? Uni.createFrom().voidItem()
        : connection.preparedQuery(sql).execute(columns).replaceWithVoid();
  }
}
