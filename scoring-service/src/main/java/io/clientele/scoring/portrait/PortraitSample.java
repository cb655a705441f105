package io.clientele.scoring.portrait;

import io.clientele.scoring.standing.Moment;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;

/** Draws customers at a moment: always the same of the same base, and like the others. */
@ApplicationScoped
public class PortraitSample {

  private static final int CHUNK = 1_000;

  // By the hash of their ids.
  private static final String IDS =
      "SELECT customer_id FROM standing WHERE snapshot = $1"
          + " ORDER BY hashtextextended(customer_id, 0), customer_id LIMIT $2";

  private static final String SIZE = "SELECT count(*) FROM standing WHERE snapshot = $1";

  private static final String CURRENCY =
      "SELECT currency FROM standing WHERE snapshot = $1 AND currency <> ''"
          + " GROUP BY currency ORDER BY count(*) DESC, currency LIMIT 1";

  private final Portraits portraits;

  PortraitSample(Portraits portraits) {
    this.portraits = portraits;
  }

  /** How many customers there are. */
  public Uni<Long> size(Moment moment) {
    return moment
        .connection()
        .preparedQuery(SIZE)
        .execute(Tuple.of(moment.snapshot()))
        .map(rows -> rows.iterator().next().getLong(0));
  }

  /** The currency of most customers; empty where nobody has one. */
  public Uni<String> currency(Moment moment) {
    return moment
        .connection()
        .preparedQuery(CURRENCY)
        .execute(Tuple.of(moment.snapshot()))
        .map(rows -> rows.iterator().hasNext() ? rows.iterator().next().getString(0) : "");
  }

  /** Up to {@code most} customers. */
  public Uni<List<String>> ids(Moment moment, int most) {
    return moment
        .connection()
        .preparedQuery(IDS)
        .execute(Tuple.of(moment.snapshot(), most))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false).map(row -> row.getString(0)).toList());
  }

  /** Hands up to {@code most} customers on, a chunk at a time, each with a standing. */
  public Uni<Void> draw(Moment moment, int most, Consumer<List<Portrait>> chunk) {
    return ids(moment, most).chain(ids -> draw(moment, ids, 0, chunk));
  }

  private Uni<Void> draw(
      Moment moment, List<String> ids, int from, Consumer<List<Portrait>> chunk) {
    return from >= ids.size()
        ? Uni.createFrom().voidItem()
        : portraits
            .draw(moment, ids.subList(from, Math.min(ids.size(), from + CHUNK)))
            .invoke(chunk)
            .chain(() -> draw(moment, ids, from + CHUNK, chunk));
  }
}
