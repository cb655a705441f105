package io.clientele.profile.erasure;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.profile.person.Person;
import io.clientele.profile.person.Persons;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Begins erasures. From the answer on the person is gone for readers and writers; the deleting
 * itself follows in the background.
 */
@ApplicationScoped
public class Erasing {

  private static final int ID_BYTES = 12;
  private static final String LOCK_NOT_AVAILABLE = "55P03";

  private final Pool pool;
  private final Persons persons;
  private final Tombstones tombstones;
  private final ErasureRepository erasures;
  private final ErasureWorker worker;
  private final List<String> services;
  private final SecureRandom random = new SecureRandom();

  Erasing(
      Pool pool,
      Persons persons,
      Tombstones tombstones,
      ErasureRepository erasures,
      ErasureWorker worker,
      @All List<ErasureStep> steps) {
    this.pool = pool;
    this.persons = persons;
    this.tombstones = tombstones;
    this.erasures = erasures;
    this.worker = worker;
    this.services = steps.stream().map(ErasureStep::service).toList();
  }

  /**
   * Begins to forget the person, known here or not, as other services may know more; for one who
   * was erased before it is the same erasure.
   */
  public Uni<Erasure> erase(ErasureRequest request) {
    return pool.withTransaction(connection -> begin(connection, request))
        .onFailure(Erasing::isBusy)
        .transform(busy ->
            new ClienteleException(
                ErrorCode.UNAVAILABLE,
                "the intake was too busy to be stopped for a moment; try again"))
        .invoke(worker::wake)
        .flatMap(this::read);
  }

  /** The erasure as it stands, or a refusal with OPERATION_NOT_FOUND. */
  public Uni<Erasure> read(String erasureId) {
    return erasures
        .find(erasureId)
        .map(found ->
            found.orElseThrow(() ->
                new ClienteleException(
                    ErrorCode.OPERATION_NOT_FOUND, "erasure_id", "there is no such erasure")));
  }

  /** Sets the tombstones, within the caller's transaction, and says by which erasure. */
  Uni<String> begin(SqlConnection connection, ErasureRequest request) {
    String customerId = request.customerId();
    return tombstones
        .alone(connection)
        .flatMap(alone -> tombstones.erasure(connection, customerId))
        .flatMap(before ->
            before
                .map(erasureId -> Uni.createFrom().item(erasureId))
                .orElseGet(() ->
                    persons
                        .of(connection, Set.of(customerId))
                        .flatMap(found ->
                            create(
                                connection,
                                request,
                                Objects.requireNonNull(found.get(customerId))))));
  }

  private Uni<String> create(SqlConnection connection, ErasureRequest request, Person person) {
    byte[] name = new byte[ID_BYTES];
    random.nextBytes(name);
    String erasureId = "era_" + HexFormat.of().formatHex(name);
    return tombstones
        .set(connection, erasureId, person.customerIds())
        .flatMap(
            set -> erasures.create(connection, erasureId, request, person.customerIds(), services))
        .replaceWith(erasureId);
  }

  private static boolean isBusy(Throwable failure) {
    return failure instanceof PgException database
        && LOCK_NOT_AVAILABLE.equals(database.getSqlState());
  }
}
