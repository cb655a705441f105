package io.clientele.feedback.improvement;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Keeps improvements and what became of them. */
@ApplicationScoped
class ImprovementRepository {

  private static final String INSERT =
      """
      insert into improvement (improvement_id, request_id, digest, title, description, kind, aspect, theme_ids, effort,
        confidence, weight, state, notice_en, notice_zh, version, created_at, updated_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'PROPOSED', $12, $13, 1, $14, $14)
      on conflict (request_id) where request_id <> '' do nothing
      """;

  private static final String OF_REQUEST =
      "select digest = $2 as same, "
          + ImprovementRows.COLUMNS
          + " from improvement where request_id = $1";

  private static final String SELECT =
      "select " + ImprovementRows.COLUMNS + " from improvement where improvement_id = $1";

  private static final String LIST =
      "select "
          + ImprovementRows.COLUMNS
          + """
           from improvement
          where (cardinality($1::text[]) = 0 or state = any($1::text[])) and ($2 = '' or kind = $2)
            and ($3 = '' or aspect = $3)
          """;

  private static final String BY_PRIORITY =
      LIST
          + """
             and ($4::text is null or (priority, improvement_id) < ($5::float8, $4::text collate "C"))
          order by priority desc, improvement_id desc limit $6
          """;

  private static final String BY_TIME =
      LIST
          + """
             and ($4::text is null
               or (created_at, improvement_id) < (timestamptz 'epoch' + $5::bigint * interval '1 microsecond',
                 $4::text collate "C"))
          order by created_at desc, improvement_id desc limit $6
          """;

  private static final String UPDATE =
      """
      update improvement
      set title = $2, description = $3, kind = $4, aspect = $5, theme_ids = $6, effort = $7, confidence = $8,
        weight = $9, state = $10, done_at = $11, notice_en = $12, notice_zh = $13, version = $14, updated_at = $15
      where improvement_id = $1
      """;

  private static final String NOTE =
      """
      insert into improvement_event (improvement_id, version, at, done_by, state, changed, note)
      values ($1, $2, $3, $4, $5, $6, $7)
      """;

  private static final String EVENTS =
      """
      select version, at, done_by, state, changed, note from improvement_event
      where improvement_id = $1 and version < $2
      order by version desc limit $3
      """;

  private static final String UNKNOWN_THEMES =
      """
      select count(*) from unnest($1::text[]) as a (id)
      where not exists (select from theme t where t.theme_id = a.id)
      """;

  /** Stores a new one; false where its request had made one before. */
  Uni<Boolean> insert(
      SqlConnection connection, String id, String requestId, Plan plan, Instant now) {
    Tuple row = Tuple.of(id, requestId, plan.digest());
    addPlan(row, plan);
    row.addString(plan.noticeEn()).addString(plan.noticeZh());
    row.addValue(ImprovementRows.sql(now));
    return connection.preparedQuery(INSERT).execute(row).map(rows -> rows.rowCount() == 1);
  }

  private static void addPlan(Tuple row, Plan plan) {
    row.addString(plan.title()).addString(plan.description()).addString(plan.kind().name());
    row.addString(plan.aspect()).addValue(plan.themeIds().toArray(String[]::new));
    row.addDouble(plan.effort()).addDouble(plan.confidence()).addDouble(plan.weight());
  }

  /**
   * What a request made before.
   *
   * @throws ClienteleException with {@code CONTENT_CONFLICT} where it said something else
   */
  Uni<Improvement> ofRequest(SqlConnection connection, String requestId, Plan plan) {
    return connection
        .preparedQuery(OF_REQUEST)
        .execute(Tuple.of(requestId, plan.digest()))
        .map(rows -> {
          Row row = rows.iterator().next();
          if (!row.getBoolean("same")) {
            throw new ClienteleException(
                ErrorCode.CONTENT_CONFLICT,
                "request_id",
                "request_id was used before with other content; send it under an id of its own");
          }
          return ImprovementRows.improvement(row);
        });
  }

  /** One; fails with {@code IMPROVEMENT_NOT_FOUND}. */
  Uni<Improvement> find(SqlClient client, String id) {
    return client.preparedQuery(SELECT).execute(Tuple.of(id)).map(ImprovementRepository::one);
  }

  /** One that stays as it is until the transaction ends; fails with IMPROVEMENT_NOT_FOUND. */
  Uni<Improvement> hold(SqlConnection connection, String id) {
    return connection
        .preparedQuery(SELECT + " for update")
        .execute(Tuple.of(id))
        .map(ImprovementRepository::one);
  }

  private static Improvement one(RowSet<Row> rows) {
    if (rows.size() == 0) {
      throw new ClienteleException(
          ErrorCode.IMPROVEMENT_NOT_FOUND,
          "improvement_id",
          "there is no such improvement; list them to see which there are");
    }
    return ImprovementRows.improvement(rows.iterator().next());
  }

  /** Those after a place. */
  Uni<List<Improvement>> list(
      SqlClient client, BoardQuery query, Optional<Place> after, int limit) {
    Tuple row =
        Tuple.of(
            query.states().stream().map(Enum::name).toArray(String[]::new),
            query.kind().map(Enum::name).orElse(""),
            query.aspect(),
            after.map(place -> place.key().getLast()).orElse(null));
    if (query.byPriority()) {
      row.addDouble(after.map(place -> place.number(0)).orElse(0.0));
    } else {
      row.addLong(after.map(place -> place.whole(0)).orElse(0L));
    }
    return client
        .preparedQuery(query.byPriority() ? BY_PRIORITY : BY_TIME)
        .execute(row.addInteger(limit))
        .map(ImprovementRows::improvements);
  }

  /** Writes a changed one, which is held. */
  Uni<Void> update(SqlConnection connection, Improvement improvement) {
    Tuple row = Tuple.of(improvement.id());
    addPlan(row, improvement.plan());
    row.addString(improvement.state().name());
    row.addValue(ImprovementRows.sql(improvement.doneAt()));
    row.addString(improvement.plan().noticeEn()).addString(improvement.plan().noticeZh());
    row.addLong(improvement.version());
    row.addValue(ImprovementRows.sql(improvement.updatedAt()));
    return connection.preparedQuery(UPDATE).execute(row).replaceWithVoid();
  }

  /** Notes what became of one. */
  Uni<Void> note(SqlConnection connection, String id, ImprovementEvent event) {
    Tuple row = Tuple.of(id, event.version(), ImprovementRows.sql(event.at()), event.by());
    row.addString(event.state().name()).addValue(event.changed().toArray(String[]::new));
    return connection.preparedQuery(NOTE).execute(row.addString(event.note())).replaceWithVoid();
  }

  /** What became of one before a version, the latest first. */
  Uni<List<ImprovementEvent>> events(SqlClient client, String id, long before, int limit) {
    return client
        .preparedQuery(EVENTS)
        .execute(Tuple.of(id, before, limit))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false)
                .map(row ->
                    new ImprovementEvent(
                        row.getLong("version"),
                        row.getOffsetDateTime("at").toInstant(),
                        row.getString("done_by"),
                        ImprovementState.valueOf(row.getString("state")),
                        List.of(row.getArrayOfStrings("changed")),
                        row.getString("note")))
                .toList());
  }

  /** Fails with {@code THEME_NOT_FOUND} where one of the themes is not there. */
  Uni<Void> checkThemes(SqlConnection connection, List<String> themeIds) {
    return connection
        .preparedQuery(UNKNOWN_THEMES)
        .execute(Tuple.of(themeIds.toArray(String[]::new)))
        .invoke(rows -> {
          if (rows.iterator().next().getLong(0) > 0) {
            throw new ClienteleException(
                ErrorCode.THEME_NOT_FOUND,
                "theme_ids",
                "one of the themes is not there; list them to see which there are");
          }
        })
        .replaceWithVoid();
  }
}
