package io.clientele.scoring.need;

import io.clientele.scoring.history.Times;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Keeps the board of needs. */
@ApplicationScoped
class NeedBoardRepository {

  private static final String CLEAR = "DELETE FROM need_board";

  private static final String INSERT =
      """
      INSERT INTO need_board (source, number, topic, kind, reach, share, affected, impact, priority, sources)
      SELECT $1, n.number, n.topic, n.kind, n.reach, n.share, n.affected::jsonb, n.impact, n.priority, n.sources::jsonb
      FROM unnest($2::integer[], $3::text[], $4::text[], $5::bigint[], $6::float8[], $7::text[], $8::float8[],
        $9::float8[], $10::text[])
        AS n (number, topic, kind, reach, share, affected, impact, priority, sources)
      """;

  private static final String STATE =
      "UPDATE need_board_state SET customers = $1, as_of = $2, version = $3";

  private static final String READ_STATE =
      "SELECT customers, as_of = '-infinity', as_of, version FROM need_board_state";

  private static final String PAGE =
      """
      SELECT number, topic, kind, reach, share, affected::text, impact, priority, sources::text FROM need_board
      WHERE source = $1 AND ($2 = '' OR kind = $2) AND number > $3 ORDER BY number LIMIT $4
      """;

  private final Pool pool;

  NeedBoardRepository(Pool pool) {
    this.pool = pool;
  }

  /**
   * What the board is of.
   *
   * @param asOf null: it was not made yet
   * @param version counts how often it was made
   */
  record State(long customers, @Nullable Instant asOf, long version) {}

  /** A need with its place on the board. */
  record Placed(int number, BoardedNeed need) {}

  /** A page of the board. */
  record Page(State state, List<Placed> needs) {}

  Uni<Void> replace(NeedBoards boards, Instant asOf, long version) {
    return pool.withTransaction(connection ->
        connection
            .query(CLEAR)
            .execute()
            .chain(() -> insert(connection, "", boards.needs(null)))
            .chain(() -> ofSources(connection, boards))
            .chain(() ->
                connection
                    .preparedQuery(STATE)
                    .execute(Tuple.of(boards.customers(), Times.sql(asOf), version)))
            .replaceWithVoid());
  }

  private static Uni<Void> ofSources(SqlConnection connection, NeedBoards boards) {
    Uni<Void> done = Uni.createFrom().voidItem();
    for (NeedSource source : NeedSource.values()) {
      done = done.chain(() -> insert(connection, source.name(), boards.needs(source)));
    }
    return done;
  }

  private static Uni<Void> insert(
      SqlConnection connection, String source, List<BoardedNeed> needs) {
    int size = needs.size();
    Integer[] numbers = new Integer[size];
    String[][] texts = new String[4][size];
    Long[] reach = new Long[size];
    Double[][] figures = new Double[3][size];
    for (int i = 0; i < size; i++) {
      BoardedNeed need = needs.get(i);
      numbers[i] = i;
      texts[0][i] = need.topic();
      texts[1][i] = need.kind().name();
      texts[2][i] = affected(need).encode();
      texts[3][i] = sources(need).encode();
      reach[i] = need.reach();
      figures[0][i] = need.share();
      figures[1][i] = need.impact();
      figures[2][i] = need.priority();
    }
    Tuple columns = Tuple.of(source, numbers, texts[0], texts[1], reach, figures[0]);
    columns.addArrayOfString(texts[2]);
    columns.addArrayOfDouble(figures[1]);
    columns.addArrayOfDouble(figures[2]);
    columns.addArrayOfString(texts[3]);
    return connection.preparedQuery(INSERT).execute(columns).replaceWithVoid();
  }

  private static JsonObject affected(BoardedNeed need) {
    JsonObject json = new JsonObject();
    need.values().forEach(json::put);
    return json;
  }

  private static JsonObject sources(BoardedNeed need) {
    JsonObject json = new JsonObject();
    need.sources().forEach((source, count) -> json.put(source.name(), count));
    return json;
  }

  /**
   * A page of the board.
   *
   * @param kind null: of every kind
   * @param source null: of all together
   * @param after behind this place
   */
  Uni<Page> page(@Nullable NeedKind kind, @Nullable NeedSource source, int after, int size) {
    Tuple asked =
        Tuple.of(source == null ? "" : source.name(), kind == null ? "" : kind.name(), after, size);
    return pool.withTransaction(connection ->
        connection
            .query("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            .execute()
            .chain(() -> connection.query(READ_STATE).execute())
            .map(rows -> state(rows.iterator().next()))
            .chain(state ->
                connection
                    .preparedQuery(PAGE)
                    .execute(asked)
                    .map(rows ->
                        new Page(
                            state,
                            StreamSupport.stream(rows.spliterator(), false)
                                .map(NeedBoardRepository::placed)
                                .toList()))));
  }

  private static State state(Row row) {
    return new State(
        row.getLong(0),
        row.getBoolean(1) ? null : row.getOffsetDateTime(2).toInstant(),
        row.getLong(3));
  }

  private static Placed placed(Row row) {
    SortedMap<String, Double> values = new TreeMap<>();
    new JsonObject(row.getString(5))
        .forEach(one -> values.put(one.getKey(), ((Number) one.getValue()).doubleValue()));
    Map<NeedSource, Long> sources = new EnumMap<>(NeedSource.class);
    new JsonObject(row.getString(8))
        .forEach(one ->
            sources.put(NeedSource.valueOf(one.getKey()), ((Number) one.getValue()).longValue()));
    return new Placed(
        row.getInteger(0),
        new BoardedNeed(
            row.getString(1),
            NeedKind.valueOf(row.getString(2)),
            row.getLong(3),
            row.getDouble(4),
            values,
            row.getDouble(6),
            row.getDouble(7),
            sources));
  }
}
