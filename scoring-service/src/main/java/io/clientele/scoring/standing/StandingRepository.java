package io.clientele.scoring.standing;

import io.clientele.scoring.conduct.Norms;
import io.clientele.scoring.history.CustomerHistory;
import io.clientele.scoring.history.HistoryRepository;
import io.clientele.scoring.model.ModelsInForce;
import io.clientele.scoring.model.ValueModel;
import io.clientele.scoring.person.Person;
import io.clientele.scoring.person.PersonRepository;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Keeps the standings: reads histories, decides in Java, writes rows. */
@ApplicationScoped
public class StandingRepository {

  /** The snapshot of the present. */
  public static final long LIVE = 0;

  /** Later than every event: a history up to here is whole. */
  public static final Instant FOREVER = Instant.parse("9999-12-31T00:00:00Z");

  private static final int CHUNK = 2_000;

  // Of each of them thousands of lines and activities may be in memory.
  private static final int AT_ONCE = 250;

  private static final String BY_ID =
      "SELECT "
          + StandingRows.SELECTED
          + " FROM standing s WHERE s.snapshot = $1 AND s.customer_id = ANY ($2::text[])";

  private static final String REMOVE =
      "DELETE FROM standing WHERE snapshot = $1 AND customer_id = ANY ($2::text[])";

  private final HistoryRepository histories;
  private final PersonRepository persons;
  private final StandingPolicy policy;
  private final ModelsInForce models;
  private final NormsRepository norms;

  StandingRepository(
      HistoryRepository histories,
      PersonRepository persons,
      StandingPolicy policy,
      ModelsInForce models,
      NormsRepository norms) {
    this.models = models;
    this.norms = norms;
    this.histories = histories;
    this.persons = persons;
    this.policy = policy;
  }

  /**
   * Makes the live standings of the persons behind the ids anew. An id that is no person, or one
   * who refused to be profiled, has none.
   */
  public Uni<Void> renew(SqlConnection connection, Collection<String> customers) {
    return customers.isEmpty()
        ? Uni.createFrom().voidItem()
        : persons
            .persons(connection, customers)
            .chain(found ->
                remove(connection, customers, found)
                    .chain(() -> write(connection, LIVE, found, FOREVER)));
  }

  private static Uni<Void> remove(
      SqlConnection connection, Collection<String> customers, List<Person> found) {
    Set<String> gone = new TreeSet<>(customers);
    found.forEach(person -> gone.add(person.id()));
    profiled(found).forEach(person -> gone.remove(person.id()));
    return remove(connection, LIVE, gone);
  }

  private static Uni<Void> remove(SqlConnection connection, long snapshot, Set<String> gone) {
    return gone.isEmpty()
        ? Uni.createFrom().voidItem()
        : connection
            .preparedQuery(REMOVE)
            .execute(Tuple.of(snapshot, gone.toArray(String[]::new)))
            .replaceWithVoid();
  }

  private static List<Person> profiled(List<Person> persons) {
    return persons.stream().filter(person -> !person.profilingRefused()).toList();
  }

  /** Makes the standings of everybody known by then anew, from what had happened by then. */
  Uni<Void> renewAll(SqlConnection connection, long snapshot, Instant until) {
    return renewAfter(connection, snapshot, until, "");
  }

  private Uni<Void> renewAfter(
      SqlConnection connection, long snapshot, Instant until, String after) {
    return histories
        .page(connection, after, until, CHUNK)
        .chain(page ->
            page.isEmpty()
                ? Uni.createFrom().voidItem()
                : persons
                    .persons(connection, page)
                    .chain(found -> write(connection, snapshot, found, until))
                    .chain(() -> renewAfter(connection, snapshot, until, page.getLast())));
  }

  private Uni<Void> write(
      SqlConnection connection, long snapshot, List<Person> found, Instant until) {
    List<Person> profiled = profiled(found);
    Uni<Void> written = Uni.createFrom().voidItem();
    for (int from = 0; from < profiled.size(); from += AT_ONCE) {
      List<Person> some = profiled.subList(from, Math.min(profiled.size(), from + AT_ONCE));
      written = written.chain(() -> writeSome(connection, snapshot, some, until));
    }
    return written;
  }

  private Uni<Void> writeSome(
      SqlConnection connection, long snapshot, List<Person> profiled, Instant until) {
    return models
        .of(connection)
        .chain(inForce ->
            norms
                .inForce(connection)
                .chain(usual ->
                    histories
                        .gather(connection, profiled, until)
                        .call(gathered -> remove(connection, snapshot, unknown(profiled, gathered)))
                        .map(gathered -> standings(gathered, inForce.value(), usual.norms()))))
        .chain(standings ->
            connection
                .preparedQuery(StandingRows.UPSERT)
                .execute(StandingRows.parameters(snapshot, standings)))
        .replaceWithVoid();
  }

  // Who was a person by nothing but another's facts is unknown once these have left again.
  private static Set<String> unknown(List<Person> persons, List<CustomerHistory> gathered) {
    Set<String> unknown = new TreeSet<>();
    persons.forEach(person -> unknown.add(person.id()));
    gathered.forEach(history -> unknown.remove(history.customerId()));
    return unknown;
  }

  private List<Standing> standings(
      List<CustomerHistory> gathered, @Nullable ValueModel model, Norms usual) {
    return gathered.stream().map(history -> Standing.of(history, policy, model, usual)).toList();
  }

  /** Those of the persons that the snapshot knows, in any order. */
  public Uni<List<Standing>> find(
      SqlConnection connection, long snapshot, Collection<String> personIds) {
    return connection
        .preparedQuery(BY_ID)
        .execute(Tuple.of(snapshot, personIds.toArray(String[]::new)))
        .map(rows -> {
          List<Standing> found = new ArrayList<>();
          rows.forEach(row -> found.add(StandingRows.standing(row)));
          return found;
        });
  }
}
