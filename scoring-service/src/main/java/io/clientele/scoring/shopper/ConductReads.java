package io.clientele.scoring.shopper;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.scoring.conduct.Conduct;
import io.clientele.scoring.conduct.Norms;
import io.clientele.scoring.history.Doings;
import io.clientele.scoring.history.DoingsRepository;
import io.clientele.scoring.history.HistoryRepository;
import io.clientele.scoring.person.Person;
import io.clientele.scoring.person.PersonRepository;
import io.clientele.scoring.standing.NormsRepository;
import io.clientele.scoring.standing.StandingPolicy;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Reads how a person shopped up to each of some times, from what had happened by then. */
@ApplicationScoped
class ConductReads {

  private final Pool pool;
  private final PersonRepository persons;
  private final HistoryRepository histories;
  private final DoingsRepository doings;
  private final StandingPolicy policy;
  private final NormsRepository norms;

  ConductReads(
      Pool pool,
      PersonRepository persons,
      HistoryRepository histories,
      DoingsRepository doings,
      StandingPolicy policy,
      NormsRepository norms) {
    this.pool = pool;
    this.persons = persons;
    this.histories = histories;
    this.doings = doings;
    this.policy = policy;
    this.norms = norms;
  }

  /** A person's conduct up to each of the times, in their order. */
  record Found(String personId, List<Conduct> conducts) {}

  /**
   * The conduct of the person behind the id.
   *
   * @param times ascending, at least one; what is usual is what is usual now
   * @throws ClienteleException CUSTOMER_NOT_FOUND where nothing is known of the customer by the
   *     last of the times; WRONG_STATE for a person who refused to be profiled
   */
  Uni<Found> at(String customerId, List<Instant> times) {
    return pool.withTransaction(connection ->
        persons
            .persons(connection, List.of(customerId))
            .map(ConductReads::only)
            .call(person -> known(connection, person, times.getLast()))
            .chain(person ->
                norms
                    .inForce(connection)
                    .chain(usual ->
                        conducts(connection, person, times, usual.norms())
                            .map(conducts -> new Found(person.id(), conducts)))));
  }

  private static Person only(List<Person> found) {
    if (found.isEmpty()) {
      throw unknown();
    }
    Person person = found.getFirst();
    if (person.profilingRefused()) {
      throw new ClienteleException(
          ErrorCode.WRONG_STATE, "customer_id", "the person refused to be profiled");
    }
    return person;
  }

  private static ClienteleException unknown() {
    return new ClienteleException(
        ErrorCode.CUSTOMER_NOT_FOUND, "customer_id", "nothing is known of this customer then");
  }

  private Uni<Void> known(SqlConnection connection, Person person, Instant until) {
    return histories
        .gather(connection, List.of(person), until)
        .invoke(found -> {
          if (found.isEmpty()) {
            throw unknown();
          }
        })
        .replaceWithVoid();
  }

  private Uni<List<Conduct>> conducts(
      SqlConnection connection, Person person, List<Instant> times, Norms usual) {
    return Multi.createFrom()
        .iterable(times)
        .onItem()
        .transformToUniAndConcatenate(time ->
            doings
                .gather(connection, List.of(person), time)
                .map(
                    found -> policy.conductOf(found.getOrDefault(person.id(), Doings.NONE), usual)))
        .collect()
        .asList();
  }
}
