package io.clientele.scoring.model;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.scoring.history.IntakeLock;
import io.clientele.scoring.operation.RandomIds;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the models and decides which is in force. A change of what is in force takes the lock of
 * the intake: batches of changes come wholly before or after it.
 */
@ApplicationScoped
class ModelRegistry {

  private static final Pattern ID = Pattern.compile("mdl_[0-9a-f]{24}");

  private final Pool pool;
  private final ModelRepository repository;
  private final List<ModelChange> followers;

  ModelRegistry(Pool pool, ModelRepository repository, @All List<ModelChange> followers) {
    this.pool = pool;
    this.repository = repository;
    this.followers = followers;
  }

  /**
   * Stores what was fitted, and puts it in force where that was asked for and nothing speaks
   * against it.
   *
   * @return the model's id
   */
  Uni<String> store(ModelKind kind, JsonObject request, FittedModel fitted) {
    String id = RandomIds.with("mdl_");
    boolean promote = request.getBoolean("promote", false) && !fitted.refused();
    boolean better = promote && fitted.worse().isEmpty();
    FittedModel noted = promote && !better ? notPromoted(fitted) : fitted;
    ModelState state = fitted.refused() ? ModelState.REFUSED : ModelState.CANDIDATE;
    Function<SqlConnection, Uni<String>> insert =
        connection ->
            repository.insert(connection, id, kind, state, request, noted).replaceWith(id);
    return better
        ? changing(connection ->
            insert
                .apply(connection)
                .chain(() -> found(connection, id))
                .call(model -> repository.promote(connection, model))
                .replaceWith(id))
        : pool.withTransaction(insert);
  }

  private static FittedModel notPromoted(FittedModel fitted) {
    List<ModelNote> notes = new java.util.ArrayList<>(fitted.notes());
    notes.add(new ModelNote("NOT_PROMOTED", fitted.worse().orElse(""), false));
    return new FittedModel(fitted.body(), fitted.report(), notes, fitted.worse());
  }

  /**
   * The model.
   *
   * @throws ClienteleException MODEL_NOT_FOUND
   */
  Uni<StoredModel> get(String id) {
    return pool.withConnection(connection -> found(connection, id));
  }

  private Uni<StoredModel> found(SqlConnection connection, String id) {
    return ID.matcher(id).matches()
        ? repository.find(connection, id).map(found -> found.orElseThrow(ModelRegistry::notFound))
        : Uni.createFrom().failure(notFound());
  }

  Uni<List<StoredModel>> list(long before, @Nullable ModelKind kind, int size) {
    return repository.list(pool, before, kind, size);
  }

  Uni<Optional<StoredModel>> inForce(ModelKind kind) {
    return repository.inForce(pool, kind);
  }

  /**
   * Puts a model in force; the one that is already stays.
   *
   * @throws ClienteleException MODEL_NOT_FOUND, or WRONG_STATE where it was refused
   */
  Uni<StoredModel> promote(String id) {
    return changing(connection ->
        found(connection, id)
            .invoke(ModelRegistry::checkUsable)
            .call(model ->
                model.state() == ModelState.IN_FORCE
                    ? Uni.createFrom().voidItem()
                    : repository.promote(connection, model))
            .chain(() -> found(connection, id)));
  }

  private static void checkUsable(StoredModel model) {
    if (model.state() == ModelState.REFUSED) {
      throw new ClienteleException(
          ErrorCode.WRONG_STATE,
          "model_id",
          "this model was refused when it was fitted; its notes say why. Fit another one");
    }
  }

  /**
   * Puts the one before in force again.
   *
   * @throws ClienteleException WRONG_STATE where none was in force before
   */
  Uni<StoredModel> rollBack(ModelKind kind) {
    return changing(connection ->
        repository
            .rollBack(connection, kind)
            .map(before -> before.orElseThrow(ModelRegistry::noneBefore))
            .chain(before -> found(connection, before)));
  }

  private <T> Uni<T> changing(Function<SqlConnection, Uni<T>> change) {
    return pool.withTransaction(connection ->
            IntakeLock.take(connection)
                .chain(() -> change.apply(connection))
                .call(() -> tell(connection)))
        .invoke(() -> followers.forEach(ModelChange::changed));
  }

  private Uni<Void> tell(SqlConnection connection) {
    Uni<Void> told = Uni.createFrom().voidItem();
    for (ModelChange follower : followers) {
      told = told.chain(() -> follower.changing(connection));
    }
    return told;
  }

  private static ClienteleException notFound() {
    return new ClienteleException(
        ErrorCode.MODEL_NOT_FOUND,
        "model_id",
        "there is no such model; list them to see which are");
  }

  private static ClienteleException noneBefore() {
    return new ClienteleException(
        ErrorCode.WRONG_STATE,
        "kind",
        "no model of this kind was in force before the present one; promote another one");
  }
}
