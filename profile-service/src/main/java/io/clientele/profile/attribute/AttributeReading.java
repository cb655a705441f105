package io.clientele.profile.attribute;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.profile.person.Person;
import io.clientele.profile.person.Persons;
import io.clientele.profile.schema.SchemaReading;
import io.clientele.profile.source.SourceRepository;
import io.clientele.profile.vault.Vault;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what is known of persons, over all their customer ids. */
@ApplicationScoped
public class AttributeReading {

  private final Pool pool;
  private final Persons persons;
  private final SchemaReading schemas;
  private final SourceRepository sources;
  private final ObservationRepository observations;
  private final AttributeCleaning cleaning;
  private final Vault vault;

  AttributeReading(
      Pool pool,
      Persons persons,
      SchemaReading schemas,
      SourceRepository sources,
      ObservationRepository observations,
      AttributeCleaning cleaning,
      Vault vault) {
    this.pool = pool;
    this.persons = persons;
    this.schemas = schemas;
    this.sources = sources;
    this.observations = observations;
    this.cleaning = cleaning;
    this.vault = vault;
  }

  /**
   * The values that hold, by person and attribute. A person of whom nothing is known has an empty
   * map; an attribute without a value to show is absent.
   */
  public Uni<Map<String, Map<String, Observation>>> best(Collection<Person> persons) {
    return best(pool, persons);
  }

  /** As {@link #best(Collection)}, in the state that the client sees. */
  public Uni<Map<String, Map<String, Observation>>> best(
      SqlClient client, Collection<Person> persons) {
    return state(client, persons)
        .map(state -> {
          Map<String, Map<String, Observation>> best = new HashMap<>();
          persons.forEach(person -> best.put(person.personId(), state.best(person)));
          return best;
        });
  }

  /** The values that hold, as one JSON object of each person, by person id. */
  public Uni<Map<String, String>> json(Collection<Person> persons) {
    return json(pool, persons);
  }

  /** As {@link #json(Collection)}, in the state that the client sees. */
  public Uni<Map<String, String>> json(SqlClient client, Collection<Person> persons) {
    return best(client, persons)
        .map(best -> {
          Map<String, String> json = new HashMap<>();
          best.forEach((personId, values) -> json.put(personId, ValueJson.json(values)));
          return json;
        });
  }

  /** All that sources told of a person: attribute by attribute, the value in force first. */
  public Uni<List<Observation>> observations(Person person) {
    return observations(pool, person);
  }

  /** As {@link #observations(Person)}, in the state that the client sees. */
  public Uni<List<Observation>> observations(SqlClient client, Person person) {
    return state(client, List.of(person)).map(state -> state.all(person));
  }

  /** All that sources told of the person behind a customer id, or CUSTOMER_NOT_FOUND. */
  Uni<List<Observation>> observations(String customerId) {
    return persons
        .of(List.of(customerId))
        .map(found -> found.getOrDefault(customerId, Person.alone(customerId)))
        .call(person ->
            observations
                .known(pool, person.customerIds())
                .invoke(known -> {
                  if (!known) {
                    throw new ClienteleException(
                        ErrorCode.CUSTOMER_NOT_FOUND,
                        "customer_id",
                        "nothing is known of this customer; facts about a customer make it known");
                  }
                }))
        .flatMap(this::observations);
  }

  private Uni<PersonObservations> state(SqlClient client, Collection<Person> persons) {
    Set<String> ids = new HashSet<>();
    persons.forEach(person -> ids.addAll(person.customerIds()));
    return schemas
        .current(client)
        .flatMap(schema ->
            sources
                .trust(client)
                .flatMap(trust ->
                    observations
                        .of(client, ids)
                        .map(stored ->
                            new PersonObservations(
                                stored,
                                new Recleaning(vault, cleaning.by(schema), schema),
                                new Survivorship(schema, trust)))));
  }
}
