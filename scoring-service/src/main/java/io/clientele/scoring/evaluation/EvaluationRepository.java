package io.clientele.scoring.evaluation;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.scoring.operation.RandomIds;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.StreamSupport;

/** Keeps what evaluations came to. */
@ApplicationScoped
class EvaluationRepository {

  private static final String ADD =
      "INSERT INTO evaluation (evaluation_id, request, body) VALUES ($1, $2, $3)";

  private static final String COLUMNS = "SELECT evaluation_id, seq, request, body, created_at";

  private static final String FIND = COLUMNS + " FROM evaluation WHERE evaluation_id = $1";

  private static final String LIST =
      COLUMNS + " FROM evaluation WHERE seq < $1 ORDER BY seq DESC LIMIT $2";

  private final Pool pool;

  EvaluationRepository(Pool pool) {
    this.pool = pool;
  }

  /** Keeps it and answers its id. */
  Uni<String> add(EvaluationRequest request, Evaluation evaluation) {
    String id = RandomIds.with("evl_");
    return pool.preparedQuery(ADD)
        .execute(Tuple.of(id, EvaluationJson.json(request), EvaluationJson.json(evaluation)))
        .replaceWith(id);
  }

  /**
   * An evaluation.
   *
   * @throws ClienteleException RESULT_NOT_FOUND
   */
  Uni<StoredEvaluation> get(String id) {
    return pool.preparedQuery(FIND)
        .execute(Tuple.of(id))
        .map(rows -> {
          if (!rows.iterator().hasNext()) {
            throw new ClienteleException(
                ErrorCode.RESULT_NOT_FOUND, "evaluation_id", "there is no such evaluation");
          }
          return stored(rows.iterator().next());
        });
  }

  /** The latest first. */
  Uni<List<StoredEvaluation>> list(long before, int size) {
    return pool.preparedQuery(LIST)
        .execute(Tuple.of(before, size))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false)
                .map(EvaluationRepository::stored)
                .toList());
  }

  private static StoredEvaluation stored(Row row) {
    return new StoredEvaluation(
        row.getString("evaluation_id"),
        row.getLong("seq"),
        EvaluationJson.request((JsonObject) row.getValue("request")),
        EvaluationJson.evaluation((JsonObject) row.getValue("body")),
        row.getOffsetDateTime("created_at").toInstant());
  }
}
