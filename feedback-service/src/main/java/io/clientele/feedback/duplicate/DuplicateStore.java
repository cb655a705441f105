package io.clientele.feedback.duplicate;

import io.clientele.feedback.erasure.Tombstones;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * Marks texts within the transaction that stores them. Texts that may touch one another come one
 * after another: small requests lock their customers and the bands of their texts, large ones
 * everything. So the marks are those of some order of the requests, whoever sends at once.
 */
@ApplicationScoped
public class DuplicateStore {

  /** More keys than this would fill the database's table of locks. */
  private static final int MOST_KEYS = 200;

  private static final String LOCK_ALL =
      "select pg_advisory_xact_lock(hashtextextended('clientele.likeness', 0))";

  private static final String LOCK_SHARED =
      "select pg_advisory_xact_lock_shared(hashtextextended('clientele.likeness', 0))";

  // In one order, so that two requests never wait for each other in a circle.
  private static final String LOCK_KEYS =
      """
      select pg_advisory_xact_lock(7, k.key)
      from (select key from unnest($1::int[]) as i(key) order by key) as k
      """;

  private static final String EARLIER =
      """
      select i.place,
          exists (select from feedback f where f.source = $1 and f.feedback_id = i.feedback_id)
            or %s as settled,
          exists (
            select from feedback f
            where f.customer_id = i.customer_id
              and f.occurred_at between i.occurred_at - $9::text::interval and i.occurred_at + $9::text::interval
              and f.likeness_long = i.is_long
              and bit_count((f.likeness # i.bits)::bit(64)) <= case when i.is_long then %d else 0 end
              and (i.is_long or f.order_id = i.order_id)
          ) as repeated,
          case when i.is_long then array(
            select distinct f.customer_id from feedback f
            where f.likeness_bands <> '{}'
              and f.likeness_bands && string_to_array(i.bands, ',')::int[]
              and f.occurred_at between i.occurred_at - $9::text::interval and i.occurred_at + $9::text::interval
              and bit_count((f.likeness # i.bits)::bit(64)) <= %d
            limit $10
          ) else '{}'::text[] end as customers
      from unnest($2::text[], $3::text[], $4::text[], $5::timestamptz[], $6::bigint[], $7::bool[],
            $8::text[])
          with ordinality
        as i(feedback_id, customer_id, order_id, occurred_at, bits, is_long, bands, place)
      order by i.place
      """
          .formatted(
              Tombstones.ERASED.formatted("i.customer_id"), Likeness.MOST_BITS, Likeness.MOST_BITS);

  private final Marking marking;

  DuplicateStore(DuplicateSettings settings) {
    this.marking = new Marking(settings.window(), settings.templateCustomers());
  }

  /**
   * The marks of texts that are about to be stored, in their order.
   *
   * @param connection with a transaction that keeps erasures out
   */
  public Uni<List<Mark>> mark(SqlConnection connection, String source, List<Saying> sayings) {
    List<Saying> texts = sayings.stream().filter(one -> one.likeness().isPresent()).toList();
    if (texts.isEmpty()) {
      return Uni.createFrom().item(Collections.nCopies(sayings.size(), Mark.GENUINE));
    }
    return lock(connection, texts)
        .chain(() -> connection.preparedQuery(EARLIER).execute(parameters(source, texts)))
        .map(rows -> {
          List<Earlier> found = new ArrayList<>(texts.size());
          rows.forEach(row -> found.add(earlier(row)));
          return marking.marks(sayings, spread(sayings, found));
        });
  }

  private static Uni<Void> lock(SqlConnection connection, List<Saying> texts) {
    TreeSet<Integer> keys = new TreeSet<>();
    for (Saying text : texts) {
      keys.add(text.customerId().hashCode());
      keys.addAll(text.likeness().orElseThrow().bands());
    }
    if (keys.size() > MOST_KEYS) {
      return connection.query(LOCK_ALL).execute().replaceWithVoid();
    }
    return connection
        .query(LOCK_SHARED)
        .execute()
        .chain(() ->
            connection.preparedQuery(LOCK_KEYS).execute(Tuple.of(keys.toArray(Integer[]::new))))
        .replaceWithVoid();
  }

  /** What was found for the texts, with nothing in the places of what has no text. */
  private static List<Earlier> spread(List<Saying> sayings, List<Earlier> found) {
    List<Earlier> all = new ArrayList<>(sayings.size());
    int next = 0;
    for (Saying saying : sayings) {
      all.add(saying.likeness().isPresent() ? found.get(next++) : Earlier.NOTHING);
    }
    return all;
  }

  private static Earlier earlier(Row row) {
    return new Earlier(
        row.getBoolean("settled"),
        row.getBoolean("repeated"),
        Set.of(row.getArrayOfStrings("customers")));
  }

  private Tuple parameters(String source, List<Saying> texts) {
    return Tuple.tuple()
        .addString(source)
        .addArrayOfString(column(texts, Saying::feedbackId, String[]::new))
        .addArrayOfString(column(texts, Saying::customerId, String[]::new))
        .addArrayOfString(column(texts, Saying::orderId, String[]::new))
        .addArrayOfOffsetDateTime(
            column(texts, one -> one.at().atOffset(ZoneOffset.UTC), OffsetDateTime[]::new))
        .addArrayOfLong(column(texts, one -> one.likeness().orElseThrow().bits(), Long[]::new))
        .addArrayOfBoolean(column(texts, Saying::isLong, Boolean[]::new))
        .addArrayOfString(column(texts, DuplicateStore::bands, String[]::new))
        .addString(marking.window().toString())
        .addInteger(marking.templateCustomers());
  }

  /** The bands of a text, as one text of numbers. */
  public static String bands(Saying saying) {
    return String.join(
        ",",
        saying.likeness().map(Likeness::bands).orElse(List.of()).stream()
            .map(String::valueOf)
            .toList());
  }

  private static <T> T[] column(
      List<Saying> texts, Function<Saying, T> value, IntFunction<T[]> array) {
    return texts.stream().map(value).toArray(array);
  }
}
