package io.clientele.profile.customer;

import io.clientele.profile.account.AccountReading;
import io.clientele.profile.consent.Refusals;
import io.clientele.profile.person.Person;
import io.clientele.profile.tag.TagReading;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the labels of people. */
@ApplicationScoped
class LabelReading {

  private final TagReading tags;
  private final AccountReading accounts;
  private final Refusals refusals;
  private final Pool pool;

  LabelReading(TagReading tags, AccountReading accounts, Refusals refusals, Pool pool) {
    this.tags = tags;
    this.accounts = accounts;
    this.refusals = refusals;
    this.pool = pool;
  }

  /** The labels of each person, by person id. */
  Uni<Map<String, Labels>> of(Collection<Person> persons) {
    return Uni.combine()
        .all()
        .unis(tags.namesOf(persons), accounts.idsOf(persons), refusals.ofPersons(pool, persons))
        .with((names, ids, refusing) -> {
          Map<String, Labels> labels = new HashMap<>();
          for (Person person : persons) {
            labels.put(
                person.personId(),
                new Labels(
                    List.copyOf(
                        names.getOrDefault(person.personId(), Collections.emptySortedSet())),
                    List.copyOf(ids.getOrDefault(person.personId(), Collections.emptySortedSet())),
                    refusing.contains(person.personId())));
          }
          return labels;
        });
  }
}
