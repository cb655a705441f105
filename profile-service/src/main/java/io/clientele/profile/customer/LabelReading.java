package io.clientele.profile.customer;

import io.clientele.profile.account.AccountReading;
import io.clientele.profile.person.Person;
import io.clientele.profile.tag.TagReading;
import io.smallrye.mutiny.Uni;
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

  LabelReading(TagReading tags, AccountReading accounts) {
    this.tags = tags;
    this.accounts = accounts;
  }

  /** The labels of each person, by person id. */
  Uni<Map<String, Labels>> of(Collection<Person> persons) {
    return Uni.combine()
        .all()
        .unis(tags.namesOf(persons), accounts.idsOf(persons))
        .with((names, ids) -> {
          Map<String, Labels> labels = new HashMap<>();
          for (Person person : persons) {
            labels.put(
                person.personId(),
                new Labels(
                    List.copyOf(
                        names.getOrDefault(person.personId(), Collections.emptySortedSet())),
                    List.copyOf(
                        ids.getOrDefault(person.personId(), Collections.emptySortedSet()))));
          }
          return labels;
        });
  }
}
