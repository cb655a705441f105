package io.clientele.feedback.theme;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Reads themes. */
@ApplicationScoped
class ThemeReads {

  // Three examples: those that speak of the aspect most clearly, the latest of the same.
  private static final String SELECT =
      """
      select t.theme_id, t.aspect, t.side, t.language, t.name, t.phrases, t.state, t.count, t.reach, t.polarity,
        t.recent, t.previous, t.created_at, t.updated_at, e.sources, e.ids
      from theme t,
        lateral (
          select coalesce(array_agg(m.source), '{}') as sources, coalesce(array_agg(m.feedback_id), '{}') as ids
          from (select source, feedback_id from theme_member m where m.theme_id = t.theme_id
            order by abs(polarity) desc, occurred_at desc, source, feedback_id limit 3) as m) as e
      """;

  private static final String ONE = SELECT + " where t.theme_id = $1";

  private static final String LIST =
      SELECT
          + """
           where ($1 = '' or t.aspect = $1) and ($2 = '' or t.side = $2) and ($3 = '' or t.language = $3)
            and ($4 or t.state = 'ACTIVE')
            and ($5::text is null or (t.count, t.theme_id) < ($6::bigint, $5::text collate "C"))
          order by t.count desc, t.theme_id desc limit $7
          """;

  private static final String MEMBERS =
      """
      select source, feedback_id, customer_id, occurred_at, polarity from theme_member
      where theme_id = $1
        and ($2::text is null or (occurred_at, source, feedback_id) < ($4::timestamptz, $2::text, $3::text))
      order by occurred_at desc, source desc, feedback_id desc limit $5
      """;

  private final Pool pool;

  ThemeReads(Pool pool) {
    this.pool = pool;
  }

  /** One; fails with {@code THEME_NOT_FOUND}. */
  Uni<Theme> find(String id) {
    return pool.preparedQuery(ONE)
        .execute(Tuple.of(id))
        .map(rows -> {
          if (rows.size() == 0) {
            throw new ClienteleException(
                ErrorCode.THEME_NOT_FOUND,
                "theme_id",
                "there is no such theme; list them to see which there are");
          }
          return theme(rows.iterator().next());
        });
  }

  /** Those after a place, the largest first. */
  Uni<List<Theme>> list(ThemeQuery query, Optional<ThemePlace> after, int limit) {
    Tuple row =
        Tuple.of(
            query.aspect(),
            query.side().map(Enum::name).orElse(""),
            query.language(),
            query.retired(),
            after.map(place -> place.part(1)).orElse(null));
    row.addLong(after.map(place -> place.whole(0)).orElse(0L)).addInteger(limit);
    return pool.preparedQuery(LIST)
        .execute(row)
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false).map(ThemeReads::theme).toList());
  }

  /** What is in a theme after a place, newest first. */
  Uni<List<ThemeMember>> members(String id, Optional<ThemePlace> after, int limit) {
    return pool.preparedQuery(MEMBERS)
        .execute(
            Tuple.of(
                id,
                after.map(place -> place.part(1)).orElse(null),
                after.map(place -> place.part(2)).orElse(null),
                after.map(place -> place.time(0).atOffset(ZoneOffset.UTC)).orElse(null),
                limit))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false)
                .map(row ->
                    new ThemeMember(
                        new FeedbackKey(row.getString("source"), row.getString("feedback_id")),
                        row.getString("customer_id"),
                        row.getOffsetDateTime("occurred_at").toInstant(),
                        row.getDouble("polarity")))
                .toList());
  }

  private static Theme theme(Row row) {
    return new Theme(
        row.getString("theme_id"),
        new Topic(
            row.getString("aspect"),
            Side.valueOf(row.getString("side")),
            row.getString("language")),
        row.getString("name"),
        List.of(row.getArrayOfStrings("phrases")),
        row.getString("state").equals("ACTIVE"),
        row.getLong("count"),
        row.getLong("reach"),
        row.getDouble("polarity"),
        row.getLong("recent"),
        row.getLong("previous"),
        examples(row.getArrayOfStrings("sources"), row.getArrayOfStrings("ids")),
        row.getOffsetDateTime("created_at").toInstant(),
        row.getOffsetDateTime("updated_at").toInstant());
  }

  private static List<FeedbackKey> examples(String[] sources, String[] ids) {
    List<FeedbackKey> examples = new ArrayList<>();
    for (int i = 0; i < sources.length; i++) {
      examples.add(new FeedbackKey(sources[i], ids[i]));
    }
    return examples;
  }
}
