package io.clientele.feedback.feedback;

import io.clientele.feedback.analysis.Finding;
import io.clientele.feedback.analysis.SpokenAspect;
import io.clientele.feedback.analysis.TextAnalysis;
import io.clientele.feedback.duplicate.DuplicateStore;
import io.clientele.feedback.duplicate.Likeness;
import io.clientele.feedback.duplicate.Mark;
import io.clientele.feedback.erasure.Tombstones;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * Writes a request's feedback and its change rows in one transaction. What is of erased customers
 * is left out.
 */
@ApplicationScoped
public class FeedbackStore {

  // In the order of the key: two requests that share ids wait for each other, never in a circle.
  private static final String INSERT =
      """
      with given as (
        select *, %s as erased
        from unnest($3::text[], $4::text[], $5::text[], $6::float8[], $7::timestamptz[],
            $8::text[], $9::text[], $10::text[], $11::text[], $12::float8[], $13::float8[],
            $14::float8[], $15::text[], $16::text[], $17::text[], $18::text[], $19::text[],
            $20::text[], $21::text[], $22::text[], $23::text[], $24::text[], $25::bigint[],
            $26::bool[], $27::text[])
          as i(feedback_id, customer_id, text, rating, occurred_at, channel, order_id, digest,
            sentiment, positive, neutral, negative, language, model_version, wishes, aspects,
            aspect_polarity, pain_point, need, objection, intent, mark, likeness, likeness_long,
            likeness_bands)
      ), stored as (
        insert into feedback (source, request_id, feedback_id, customer_id, text, rating,
            occurred_at, channel, order_id, digest, sentiment, positive, neutral, negative,
            language, model_version, wishes, aspects, aspect_polarity, pain_point, need, objection,
            intent, mark, likeness, likeness_long, likeness_bands)
        select $1, $2, i.feedback_id, i.customer_id, i.text, i.rating, i.occurred_at, i.channel,
            i.order_id, decode(i.digest, 'hex'), i.sentiment, i.positive, i.neutral, i.negative,
            i.language, i.model_version, string_to_array(i.wishes, E'\\n'),
            string_to_array(i.aspects, E'\\n'), string_to_array(i.aspect_polarity, ',')::float8[],
            i.pain_point, i.need, i.objection, i.intent, i.mark, i.likeness, i.likeness_long,
            string_to_array(i.likeness_bands, ',')::int[]
        from given as i
        where not i.erased
        order by i.feedback_id
        on conflict (source, feedback_id) do nothing
        returning *
      ), noted as (
        insert into change (customer_id, source, feedback_id, occurred_at, rating, sentiment,
            positive, neutral, negative, language, model_version, wishes, aspects, aspect_polarity,
            order_id, channel, discounted)
        select customer_id, source, feedback_id, occurred_at, rating, sentiment, positive, neutral,
            negative, language, model_version, wishes, aspects, aspect_polarity, order_id, channel,
            mark <> 'GENUINE'
        from stored
      )
      select feedback_id, encode(digest, 'hex') as digest, 'BY_THIS_REQUEST' as standing from stored
      union all
      select feedback_id, digest, 'NOWHERE' as standing from given where erased
      """
          .formatted(Tombstones.ERASED.formatted("i.customer_id"));

  // A statement of its own: it sees what others committed while the first one waited for them.
  private static final String SELECT_EARLIER =
      """
      select feedback_id, encode(digest, 'hex') as digest,
          case when request_id = $2 and request_id <> '' then 'BY_THIS_REQUEST' else 'BEFORE' end
            as standing
      from feedback
      where source = $1 and feedback_id = any($3::text[])
      """;

  private final Pool pool;
  private final Tombstones tombstones;
  private final DuplicateStore duplicates;

  FeedbackStore(Pool pool, Tombstones tombstones, DuplicateStore duplicates) {
    this.duplicates = duplicates;
    this.pool = pool;
    this.tombstones = tombstones;
  }

  /**
   * Stores what is new of a request.
   *
   * @param requestId names the request; empty where its repeats are not to be told from others
   * @param batch feedback of the source, each id once
   * @return what stands in the store under each id, after the commit, or why nothing does
   */
  Uni<Map<String, Stored>> store(String source, String requestId, List<ClassifiedFeedback> batch) {
    return batch.isEmpty()
        ? Uni.createFrom().item(Map.of())
        : pool.withTransaction(connection ->
            tombstones
                .holdOff(connection)
                .chain(() -> storeWithin(connection, source, requestId, batch)));
  }

  /**
   * Stores what is new of a request in a transaction of the caller, who keeps erasures out of it.
   *
   * @param batch as {@link #store} has it
   */
  Uni<Map<String, Stored>> storeWithin(
      SqlConnection connection, String source, String requestId, List<ClassifiedFeedback> batch) {
    return batch.isEmpty()
        ? Uni.createFrom().item(Map.of())
        : duplicates
            .mark(connection, source, batch.stream().map(ClassifiedFeedback::saying).toList())
            .chain(marks -> insert(connection, source, requestId, batch, marks))
            .chain(fresh -> withEarlier(connection, source, requestId, batch, fresh));
  }

  private static Uni<Map<String, Stored>> insert(
      SqlConnection connection,
      String source,
      String requestId,
      List<ClassifiedFeedback> batch,
      List<Mark> marks) {
    return connection
        .preparedQuery(INSERT)
        .execute(parameters(source, requestId, batch, marks))
        .map(FeedbackStore::byId);
  }

  private static Uni<Map<String, Stored>> withEarlier(
      SqlConnection connection,
      String source,
      String requestId,
      List<ClassifiedFeedback> batch,
      Map<String, Stored> fresh) {
    if (fresh.size() == batch.size()) {
      return Uni.createFrom().item(fresh);
    }
    String[] earlier =
        batch.stream()
            .map(item -> item.feedback().feedbackId())
            .filter(id -> !fresh.containsKey(id))
            .toArray(String[]::new);
    return connection
        .preparedQuery(SELECT_EARLIER)
        .execute(Tuple.of(source, requestId, earlier))
        .map(rows -> {
          Map<String, Stored> all = byId(rows);
          all.putAll(fresh);
          return all;
        });
  }

  private static Map<String, Stored> byId(RowSet<Row> rows) {
    Map<String, Stored> stored = HashMap.newHashMap(rows.size());
    for (Row row : rows) {
      stored.put(
          row.getString("feedback_id"),
          new Stored(row.getString("digest"), Stored.Standing.valueOf(row.getString("standing"))));
    }
    return stored;
  }

  private static Tuple parameters(
      String source, String requestId, List<ClassifiedFeedback> batch, List<Mark> marks) {
    return Tuple.tuple()
        .addString(source)
        .addString(requestId)
        .addArrayOfString(texts(batch, item -> item.feedback().feedbackId()))
        .addArrayOfString(texts(batch, item -> item.feedback().customerId()))
        .addArrayOfString(texts(batch, item -> item.feedback().text()))
        .addArrayOfDouble(numbers(batch, item -> item.feedback().rating()))
        .addArrayOfOffsetDateTime(
            column(
                batch,
                item -> item.feedback().occurredAt().atOffset(ZoneOffset.UTC),
                OffsetDateTime[]::new))
        .addArrayOfString(texts(batch, item -> item.feedback().channel()))
        .addArrayOfString(texts(batch, item -> item.feedback().orderId()))
        .addArrayOfString(texts(batch, ClassifiedFeedback::digest))
        .addArrayOfString(texts(batch, item -> item.judgement().label().name()))
        .addArrayOfDouble(numbers(batch, item -> item.judgement().positive()))
        .addArrayOfDouble(numbers(batch, item -> item.judgement().neutral()))
        .addArrayOfDouble(numbers(batch, item -> item.judgement().negative()))
        .addArrayOfString(texts(batch, item -> item.judgement().language()))
        .addArrayOfString(texts(batch, item -> item.judgement().modelVersion()))
        // An array of lists has to be even: each is one text here, and no name has a line break.
        .addArrayOfString(texts(batch, item -> String.join("\n", item.wishes())))
        .addArrayOfString(texts(batch, item -> joined(item, "\n", SpokenAspect::aspect)))
        .addArrayOfString(
            texts(batch, item -> joined(item, ",", aspect -> String.valueOf(aspect.balance()))))
        .addArrayOfString(texts(batch, item -> label(item, TextAnalysis::painPoint)))
        .addArrayOfString(texts(batch, item -> label(item, TextAnalysis::need)))
        .addArrayOfString(texts(batch, item -> label(item, TextAnalysis::objection)))
        .addArrayOfString(texts(batch, item -> label(item, TextAnalysis::intent)))
        .addArrayOfString(marks.stream().map(Mark::name).toArray(String[]::new))
        .addArrayOfLong(
            column(
                batch,
                item -> item.saying().likeness().map(Likeness::bits).orElse(0L),
                Long[]::new))
        .addArrayOfBoolean(column(batch, item -> item.saying().isLong(), Boolean[]::new))
        .addArrayOfString(texts(batch, item -> DuplicateStore.bands(item.saying())));
  }

  private static String joined(
      ClassifiedFeedback item, String separator, Function<SpokenAspect, String> part) {
    return item.understood().analysis().aspects().stream()
        .map(part)
        .collect(Collectors.joining(separator));
  }

  private static String label(
      ClassifiedFeedback item, Function<TextAnalysis, Optional<Finding>> finding) {
    return finding.apply(item.understood().analysis()).map(Finding::label).orElse("");
  }

  private static String[] texts(
      List<ClassifiedFeedback> batch, Function<ClassifiedFeedback, String> value) {
    return column(batch, value, String[]::new);
  }

  private static Double[] numbers(
      List<ClassifiedFeedback> batch, Function<ClassifiedFeedback, Double> value) {
    return column(batch, value, Double[]::new);
  }

  private static <T> T[] column(
      List<ClassifiedFeedback> batch,
      Function<ClassifiedFeedback, T> value,
      IntFunction<T[]> array) {
    return batch.stream().map(value).toArray(array);
  }
}
