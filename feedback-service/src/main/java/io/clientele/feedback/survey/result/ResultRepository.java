package io.clientele.feedback.survey.result;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts responses and invitations. */
@ApplicationScoped
class ResultRepository {

  // One statement sees one state: the counts agree with one another.
  private static final String COUNT =
      """
      with chosen as (
        select response_id, %s as key from survey_response
        where survey_id = $1 and ($2 = 0 or version = $2) and ($3 = '' or language = $3)
          and ($4::timestamptz is null or answered_at >= $4)
          and ($5::timestamptz is null or answered_at < $5)
      ), latest as (
        select key, count(*) as responses from chosen group by key order by key desc limit 400
      ), said as (
        select c.key, a.response_id, a.question, a.part, coalesce(m.label, a.value) as value
        from latest l join chosen c on c.key = l.key
          join survey_answer a on a.response_id = c.response_id
          left join correction m
            on m.source = 'survey.' || $1 and m.feedback_id = a.response_id || '.' || a.question
      )
      select 'RESPONSES' as what, key, '' as question, '' as part, '' as value, responses as n
      from latest
      union all
      select 'ANSWERED', key, question, '', '', count(distinct response_id) from said
      group by key, question
      union all
      select 'ANSWERS', key, question, part, value, count(*) from said
      group by key, question, part, value
      """;

  private static final String RATE =
      """
      select count(*) as invited, count(opened_at) as opened, count(answered_at) as answered,
          count(declined_at) as declined,
          count(*) filter (where answered_at is null and declined_at is null and expires_at <= $5)
            as expired
      from survey_invitation
      where survey_id = $1 and ($2 = 0 or version = $2)
        and ($3::timestamptz is null or invited_at >= $3)
        and ($4::timestamptz is null or invited_at < $4)
      """;

  private final Pool pool;

  ResultRepository(Pool pool) {
    this.pool = pool;
  }

  /** Counts responses, by the query's grouping. */
  Uni<Counts> count(ResultQuery query) {
    return pool.preparedQuery(COUNT.formatted(query.grouping().key()))
        .execute(
            Tuple.of(
                query.surveyId(),
                query.version(),
                query.language(),
                time(query.from()),
                time(query.before())))
        .map(ResultRepository::counts);
  }

  /** Counts invitations; the language does not matter for them. */
  Uni<ResponseRate> rate(ResultQuery query, Instant now) {
    return pool.preparedQuery(RATE)
        .execute(
            Tuple.of(
                query.surveyId(),
                query.version(),
                time(query.from()),
                time(query.before()),
                now.atOffset(ZoneOffset.UTC)))
        .map(rows -> rows.iterator().next())
        .map(row ->
            new ResponseRate(
                row.getLong("invited"),
                row.getLong("opened"),
                row.getLong("answered"),
                row.getLong("declined"),
                row.getLong("expired")));
  }

  private static Counts counts(RowSet<Row> rows) {
    SortedMap<String, Long> responses = new TreeMap<>();
    Map<String, Map<String, Long>> answered = new HashMap<>();
    List<CountedAnswer> answers = new ArrayList<>();
    for (Row row : rows) {
      String key = row.getString("key");
      String question = row.getString("question");
      long count = row.getLong("n");
      switch (row.getString("what")) {
        case "RESPONSES" -> responses.put(key, count);
        case "ANSWERED" -> answered.computeIfAbsent(key, _ -> new HashMap<>()).put(question, count);
        default ->
            answers.add(
                new CountedAnswer(
                    key, question, row.getString("part"), row.getString("value"), count));
      }
    }
    return new Counts(responses, answered, answers);
  }

  private static @Nullable OffsetDateTime time(Optional<Instant> time) {
    return time.map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null);
  }
}
