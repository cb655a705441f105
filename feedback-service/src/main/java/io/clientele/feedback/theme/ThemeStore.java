package io.clientele.feedback.theme;

import io.clientele.feedback.erasure.Tombstones;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Reads what themes are found in, and writes what was found. */
@ApplicationScoped
class ThemeStore {

  // What repeats other feedback, is a template or spam is in no theme. Of a long text the begin is
  // read.
  private static final String SAID =
      """
      select source, feedback_id, left(text, 2000) as text, language, aspects, aspect_polarity
      from feedback
      where occurred_at >= $1 and occurred_at <= $2 and aspects <> '{}' and mark = 'GENUINE' and language in ('en', 'zh')
      order by occurred_at desc, source desc, feedback_id desc
      limit $3
      """;

  private static final String KNOWN =
      "select theme_id, aspect, side, language, name, phrases, state from theme order by theme_id";

  private static final String MEMBERS = "select theme_id, source, feedback_id from theme_member";

  private static final String PUT =
      """
      insert into theme as t (theme_id, aspect, side, language, name, phrases, state, created_at, updated_at, counted_at,
        period)
      values ($1, $2, $3, $4, $5, $6, 'ACTIVE', $7, $7, $7, $8 * interval '1 second')
      on conflict (theme_id) do update
      set name = excluded.name, phrases = excluded.phrases, state = 'ACTIVE', counted_at = excluded.counted_at,
        period = excluded.period,
        updated_at = case when (t.name, t.phrases, t.state) = (excluded.name, excluded.phrases, 'ACTIVE')
          then t.updated_at else excluded.updated_at end
      """;

  // What an erasure is just deleting is left to it: it waits for the themes that are written here.
  private static final String LEAVE =
      """
      delete from theme_member m
      using (
        select source, feedback_id from theme_member l
        where l.theme_id = $1 and not exists (
          select from unnest($2::text[], $3::text[]) as a (source, feedback_id)
          where a.source = l.source and a.feedback_id = l.feedback_id)
        for update skip locked) as g
      where m.theme_id = $1 and m.source = g.source and m.feedback_id = g.feedback_id
      """;

  private static final String JOIN =
      """
      insert into theme_member as m (theme_id, source, feedback_id, customer_id, occurred_at, polarity)
      select $1, f.source, f.feedback_id, f.customer_id, f.occurred_at, a.polarity
      from unnest($2::text[], $3::text[], $4::float8[]) as a (source, feedback_id, polarity)
        join feedback f on f.source = a.source and f.feedback_id = a.feedback_id
      where not %s
      on conflict (theme_id, source, feedback_id) do update set polarity = excluded.polarity
      where m.polarity <> excluded.polarity
      """
          .formatted(Tombstones.ERASED.formatted("f.customer_id"));

  private static final String RETIRE =
      """
      update theme set state = 'RETIRED', updated_at = $2, counted_at = $2 where theme_id = any($1::text[])
      """;

  private static final String COUNT = "select count_themes($1::text[])";

  private final Pool pool;

  ThemeStore(Pool pool) {
    this.pool = pool;
  }

  /** The latest feedback within a time that speaks of an aspect. */
  Uni<List<Said>> said(Instant from, Instant to, int most) {
    return pool.preparedQuery(SAID)
        .execute(Tuple.of(sql(from), sql(to), most))
        .map(
            rows -> StreamSupport.stream(rows.spliterator(), false).map(ThemeStore::said).toList());
  }

  private static Said said(Row row) {
    String[] names = row.getArrayOfStrings("aspects");
    Double[] polarity = row.getArrayOfDoubles("aspect_polarity");
    Map<String, Double> aspects = HashMap.newHashMap(names.length);
    for (int i = 0; i < names.length; i++) {
      aspects.put(names[i], polarity[i]);
    }
    return new Said(
        new FeedbackKey(row.getString("source"), row.getString("feedback_id")),
        row.getString("text"),
        row.getString("language"),
        aspects);
  }

  /** Every theme there ever was, with its members. */
  Uni<List<KnownTheme>> known() {
    return members()
        .chain(members ->
            pool.query(KNOWN)
                .execute()
                .map(rows ->
                    StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> known(row, members))
                        .toList()));
  }

  private Uni<Map<String, Set<FeedbackKey>>> members() {
    return pool.query(MEMBERS)
        .execute()
        .map(rows -> {
          Map<String, Set<FeedbackKey>> members = new HashMap<>();
          for (Row row : rows) {
            members
                .computeIfAbsent(row.getString("theme_id"), key -> new HashSet<>())
                .add(new FeedbackKey(row.getString("source"), row.getString("feedback_id")));
          }
          return members;
        });
  }

  private static KnownTheme known(Row row, Map<String, Set<FeedbackKey>> members) {
    String id = row.getString("theme_id");
    return new KnownTheme(
        id,
        new Topic(
            row.getString("aspect"),
            Side.valueOf(row.getString("side")),
            row.getString("language")),
        row.getString("name"),
        List.of(row.getArrayOfStrings("phrases")),
        row.getString("state").equals("ACTIVE"),
        members.getOrDefault(id, Set.of()));
  }

  /** Writes a theme and who is in it; erasures are held off. */
  Uni<Void> put(
      SqlConnection connection,
      String id,
      String name,
      FoundTheme found,
      Instant now,
      Duration period) {
    Tuple row = Tuple.of(id, found.topic().aspect(), found.topic().side().name());
    row.addString(found.topic().language()).addString(name);
    row.addValue(found.phrases().toArray(String[]::new)).addValue(sql(now));
    row.addDouble((double) period.toSeconds());
    return connection.preparedQuery(PUT).execute(row).chain(() -> members(connection, id, found));
  }

  private static Uni<Void> members(SqlConnection connection, String id, FoundTheme found) {
    List<FeedbackKey> keys = new ArrayList<>(found.members().keySet());
    String[] sources = keys.stream().map(FeedbackKey::source).toArray(String[]::new);
    String[] ids = keys.stream().map(FeedbackKey::feedbackId).toArray(String[]::new);
    Double[] polarity = found.members().values().toArray(Double[]::new);
    return connection
        .preparedQuery(LEAVE)
        .execute(Tuple.of(id, sources, ids))
        .chain(() -> connection.preparedQuery(JOIN).execute(Tuple.of(id, sources, ids, polarity)))
        .replaceWithVoid();
  }

  /** Ends themes that nobody speaks of any more. */
  Uni<Void> retire(SqlConnection connection, Collection<String> ids, Instant now) {
    Uni<Void> empty = Uni.createFrom().voidItem();
    for (String id : ids) {
      empty =
          empty.chain(() ->
              connection
                  .preparedQuery(LEAVE)
                  .execute(Tuple.of(id, new String[0], new String[0]))
                  .replaceWithVoid());
    }
    return empty.chain(() ->
        connection
            .preparedQuery(RETIRE)
            .execute(Tuple.of(ids.toArray(String[]::new), sql(now)))
            .replaceWithVoid());
  }

  /** Counts themes anew. */
  Uni<Void> count(SqlConnection connection, Collection<String> ids) {
    return connection
        .preparedQuery(COUNT)
        .execute(Tuple.of((Object) ids.toArray(String[]::new)))
        .replaceWithVoid();
  }

  private static OffsetDateTime sql(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }
}
