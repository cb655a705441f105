package io.clientele.scoring.operation;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes work on, tells how far it is, and lets it be given up. */
@ApplicationScoped
public class Operations {

  private static final Pattern ID = Pattern.compile("sco_[0-9a-f]{24}");

  private final OperationRepository repository;
  private final OperationWorker worker;

  Operations(OperationRepository repository, OperationWorker worker) {
    this.repository = repository;
    this.worker = worker;
  }

  /** Stores the request; a worker takes it up soon. */
  public Uni<Operation> start(OperationKind kind, JsonObject request) {
    return repository.insert(kind, request).invoke(stored -> worker.wake());
  }

  /**
   * Like {@link #start}, unless such work waits, is under way or was asked for within a time: then
   * nothing.
   *
   * @param like the fields of a request by which work is such work
   */
  public Uni<Optional<Operation>> startUnlessRecent(
      OperationKind kind, JsonObject request, JsonObject like, Duration within) {
    return repository
        .insertUnlessRecent(kind, request, like, within)
        .invoke(stored -> worker.wake());
  }

  /**
   * How far it is.
   *
   * @throws ClienteleException OPERATION_NOT_FOUND
   */
  public Uni<Operation> get(String id) {
    return ID.matcher(id).matches()
        ? repository.find(id).map(found -> found.orElseThrow(Operations::notFound))
        : Uni.createFrom().failure(notFound());
  }

  /**
   * Up to {@code size} operations, the latest first.
   *
   * @param before only those asked for before this place
   * @param kind null: of every kind
   */
  public Uni<List<Operation>> list(long before, @Nullable OperationKind kind, int size) {
    return repository.list(before, kind, size);
  }

  /**
   * Asks for an end: at once where nobody has begun, else at the work's next step.
   *
   * @throws ClienteleException OPERATION_NOT_FOUND
   */
  public Uni<Operation> cancel(String id) {
    return get(id).chain(() -> repository.cancel(id)).chain(() -> get(id));
  }

  private static ClienteleException notFound() {
    return new ClienteleException(
        ErrorCode.OPERATION_NOT_FOUND,
        "operation_id",
        "there is no such operation; finished ones are kept for a while only");
  }
}
