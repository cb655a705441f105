package io.clientele.scoring.need;

import io.clientele.scoring.history.Doings;
import io.clientele.scoring.history.DoingsRepository;
import io.clientele.scoring.history.DoingsRepository.Part;
import io.clientele.scoring.person.Person;
import io.clientele.scoring.person.PersonRepository;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what needs follow from: what was bought, searched for, looked at, asked for and said. */
@ApplicationScoped
class NeedFactsReads {

  private static final Set<Part> PARTS = Set.of(Part.LINES, Part.ACTIVITIES);

  private final PersonRepository persons;
  private final DoingsRepository doings;
  private final AskedNeeds asked;
  private final SaidNeedReads said;

  NeedFactsReads(
      PersonRepository persons, DoingsRepository doings, AskedNeeds asked, SaidNeedReads said) {
    this.persons = persons;
    this.doings = doings;
    this.asked = asked;
    this.said = said;
  }

  /** The facts of the persons up to a time, by their ids. */
  Uni<Map<String, NeedFacts>> of(
      SqlConnection connection, Collection<String> personIds, Instant asOf) {
    return persons
        .persons(connection, personIds)
        .chain(found ->
            doings
                .gather(connection, found, asOf, PARTS)
                .chain(done ->
                    asked
                        .of(connection, ids(found), asOf)
                        .chain(told ->
                            said.of(connection, ids(found), asOf)
                                .map(words -> facts(found, done, told, words)))));
  }

  private static Set<String> ids(List<Person> persons) {
    Set<String> ids = new HashSet<>();
    persons.forEach(person -> ids.addAll(person.customerIds()));
    return ids;
  }

  private static Map<String, NeedFacts> facts(
      List<Person> persons,
      Map<String, Doings> doings,
      Map<String, List<ToldNeed>> asked,
      Map<String, List<ToldNeed>> said) {
    Map<String, NeedFacts> facts = HashMap.newHashMap(persons.size());
    for (Person person : persons) {
      Doings done = doings.getOrDefault(person.id(), Doings.NONE);
      List<ToldNeed> needs = new ArrayList<>();
      for (String id : person.customerIds()) {
        needs.addAll(asked.getOrDefault(id, List.of()));
        needs.addAll(said.getOrDefault(id, List.of()));
      }
      facts.put(person.id(), new NeedFacts(done.lines(), done.activities(), needs));
    }
    return facts;
  }
}
