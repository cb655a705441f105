package io.clientele.profile.export;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.profile.erasure.Tombstones;
import io.clientele.profile.person.Person;
import io.clientele.profile.person.Persons;
import io.clientele.profile.value.Fields;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells everything that is kept of a person, as it is at one time. */
@ApplicationScoped
public class Exporting {

  /** The tables that are erased with a person and are not exported, each with the reason. */
  public static final Map<String, String> NOT_EXPORTED =
      Map.ofEntries(
          Map.entry(
              "identifier_refusal",
              "what was told and not taken for an identifier; counted, without a value"),
          Map.entry(
              "audit_entry",
              "what others did with the data, and who they are; administrators tell it"),
          Map.entry(
              "kept_answer",
              "what was answered within a day, kept for repeats; tells nothing that is not told elsewhere"),
          Map.entry("kept_apart", "says that two are not one; the ledger of merges tells it"),
          Map.entry("review_pair", "what the suggestions tell"),
          Map.entry("search_key", "hashes of what the attributes tell"),
          Map.entry("match_due", "work that waits"),
          Map.entry("match_key", "hashes of what the attributes tell"),
          Map.entry(
              "change", "copies of the orders, refunds and first sightings that are exported"),
          Map.entry("import_line", "waits for minutes until it is taken in or rejected"),
          Map.entry("import_place", "the order in which waiting lines are taken in"));

  // It writes nothing, so it has no transaction id and holds back no reader of the change feed.
  private static final String BEGIN = "BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY";

  private final Pool pool;
  private final Persons persons;
  private final Tombstones tombstones;
  private final List<Part> parts;

  Exporting(Pool pool, Persons persons, Tombstones tombstones, @All List<Part> parts) {
    this.pool = pool;
    this.persons = persons;
    this.tombstones = tombstones;
    this.parts = parts.stream().sorted(Comparator.comparing(Part::name)).toList();
  }

  /** All records of a person. Refused with CUSTOMER_NOT_FOUND or CUSTOMER_ERASED. */
  public Multi<PartRecord> export(String customerId) {
    Fields.id("customer_id", customerId);
    return pool.getConnection()
        .onItem()
        .transformToMulti(connection ->
            connection
                .query(BEGIN)
                .execute()
                .flatMap(begun -> tombstones.requireNotErased(connection, customerId))
                .flatMap(passed -> person(connection, customerId))
                .onItem()
                .transformToMulti(person -> records(connection, person))
                .onTermination()
                .call(() -> end(connection)));
  }

  private static Uni<Void> end(SqlConnection connection) {
    return connection.query("ROLLBACK").execute().eventually(connection::close).replaceWithVoid();
  }

  private Multi<PartRecord> records(SqlConnection connection, Person person) {
    return Multi.createFrom()
        .iterable(parts)
        .onItem()
        .transformToMultiAndConcatenate(part ->
            part.records(connection, person).map(content -> new PartRecord(part.name(), content)));
  }

  private Uni<Person> person(SqlConnection connection, String customerId) {
    return persons
        .of(connection, Set.of(customerId))
        .map(found -> Objects.requireNonNull(found.get(customerId)))
        .call(person ->
            connection
                .preparedQuery(
                    "SELECT EXISTS (SELECT FROM customer WHERE customer_id = ANY ($1::text[])) AS known")
                .execute(Tuple.of(person.customerIds().toArray(String[]::new)))
                .invoke(rows -> requireKnown(rows.iterator().next().getBoolean("known"))));
  }

  private static void requireKnown(boolean known) {
    if (!known) {
      throw new ClienteleException(
          ErrorCode.CUSTOMER_NOT_FOUND, "customer_id", "nothing is known of this customer");
    }
  }

  /** The tables whose rows are exported. */
  Set<String> tables() {
    return parts.stream().flatMap(part -> part.tables().stream()).collect(Collectors.toSet());
  }
}
