package io.clientele.feedback.correction;

import io.clientele.feedback.sentiment.own.OwnModel;
import io.clientele.feedback.sentiment.own.Trial;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Models that were learnt from corrections, and which of them is in force. */
@ApplicationScoped
class TextModelRepository {

  private static final String INSERT =
      """
      insert into text_model (version, base_version, bytes, texts, base_accuracy, base_macro_f1, accuracy,
          macro_f1, mended, spoilt)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
      on conflict (version) do nothing
      """;

  // Changes of what is in force come one after another.
  private static final String LOCK =
      "select pg_advisory_xact_lock(hashtextextended('clientele.text_model', 0))";

  private static final String IN_FORCE = "select version from text_model where state = 'IN_FORCE'";

  private static final String RETIRE =
      "update text_model set state = 'RETIRED' where state = 'IN_FORCE'";

  private static final String PUT_IN_FORCE =
      "update text_model set state = 'IN_FORCE', instead_of = coalesce($2, instead_of) where"
          + " version = $1";

  private final Pool pool;

  TextModelRepository(Pool pool) {
    this.pool = pool;
  }

  /** Keeps what was learnt; the same again changes nothing. */
  Uni<Void> add(OwnModel model, Trial trial) {
    return pool.preparedQuery(INSERT)
        .execute(
            Tuple.tuple()
                .addString(model.version())
                .addString(model.base().version())
                .addBuffer(Buffer.buffer(model.bytes()))
                .addInteger(trial.texts())
                .addDouble(trial.baseAccuracy())
                .addDouble(trial.baseMacroF1())
                .addDouble(trial.accuracy())
                .addDouble(trial.macroF1())
                .addInteger(trial.mended())
                .addInteger(trial.spoilt()))
        .replaceWithVoid();
  }

  /** The bytes of the one in force; empty where it is the shipped one. */
  Uni<Optional<byte[]>> bytesInForce() {
    return pool.query("select bytes from text_model where state = 'IN_FORCE'")
        .execute()
        .map(rows ->
            rows.size() == 0
                ? Optional.empty()
                : Optional.of(rows.iterator().next().getBuffer("bytes").getBytes()));
  }

  /** The version of the one in force; empty where it is the shipped one. */
  Uni<String> versionInForce() {
    return pool.query(IN_FORCE).execute().map(TextModelRepository::version);
  }

  /** Puts a model in force in place of the one before; one that is so already stays. */
  Uni<Void> promote(String version) {
    return pool.withTransaction(connection ->
        lockedInForce(connection)
            .chain(before ->
                before.equals(version)
                    ? Uni.createFrom().voidItem()
                    : replace(connection, version, Tuple.of(version, before))));
  }

  /**
   * Puts in force again what was so before.
   *
   * @return whether there was anything but the shipped model to take away
   */
  Uni<Boolean> rollBack() {
    return pool.withTransaction(connection ->
        lockedInForce(connection)
            .chain(present -> present.isEmpty() ? Uni.createFrom().item(false) : back(connection)));
  }

  private static Uni<Boolean> back(SqlConnection connection) {
    return connection
        .query(
            "select coalesce(instead_of, '') as version from text_model where state = 'IN_FORCE'")
        .execute()
        .map(TextModelRepository::version)
        .chain(before -> replace(connection, before, Tuple.of(before, null)))
        .replaceWith(true);
  }

  private static Uni<Void> replace(SqlConnection connection, String version, Tuple now) {
    Uni<Void> retired = connection.query(RETIRE).execute().replaceWithVoid();
    return version.isEmpty()
        ? retired
        : retired.chain(
            () -> connection.preparedQuery(PUT_IN_FORCE).execute(now).replaceWithVoid());
  }

  private static Uni<String> lockedInForce(SqlConnection connection) {
    return connection
        .query(LOCK)
        .execute()
        .chain(() -> connection.query(IN_FORCE).execute())
        .map(TextModelRepository::version);
  }

  private static String version(RowSet<Row> rows) {
    return rows.size() == 0 ? "" : rows.iterator().next().getString("version");
  }
}
