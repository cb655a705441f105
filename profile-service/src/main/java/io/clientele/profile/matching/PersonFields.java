package io.clientele.profile.matching;

import io.clientele.profile.person.Person;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Map;

/** Where the values come from that people are compared by. */
public interface PersonFields {

  /**
   * What holds now of each person, committed or within no transaction: texts by the attribute's
   * name (first_name, last_name, name, email, phone, birth_date, address, postal_code, city), by
   * person id. A person of whom nothing is known may be absent.
   */
  Uni<Map<String, Map<String, String>>> of(Collection<Person> persons);
}
