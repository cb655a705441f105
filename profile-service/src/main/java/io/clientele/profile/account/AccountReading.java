package io.clientele.profile.account;

import io.clientele.profile.person.Person;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Tells which accounts people belong to. */
@ApplicationScoped
public class AccountReading {

  private static final String ACCOUNTS =
      "SELECT customer_id, account_id FROM account_member WHERE customer_id = ANY($1::text[])";

  private final Pool pool;

  AccountReading(Pool pool) {
    this.pool = pool;
  }

  /** The ids of the accounts of each person, by person id; one of no account is absent. */
  public Uni<Map<String, SortedSet<String>>> idsOf(Collection<Person> persons) {
    Map<String, String> personOf = new HashMap<>();
    persons.forEach(
        person -> person.customerIds().forEach(id -> personOf.put(id, person.personId())));
    return pool.preparedQuery(ACCOUNTS)
        .execute(Tuple.of(personOf.keySet().toArray(String[]::new)))
        .map(rows -> {
          Map<String, SortedSet<String>> accounts = new HashMap<>();
          rows.forEach(row -> {
            String customerId = row.getString("customer_id");
            accounts
                .computeIfAbsent(
                    personOf.getOrDefault(customerId, customerId), id -> new TreeSet<>())
                .add(row.getString("account_id"));
          });
          return accounts;
        });
  }
}
