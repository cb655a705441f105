package io.clientele.scoring.history;

import static io.clientele.scoring.history.FactRepository.run;
import static io.clientele.scoring.history.FactRepository.texts;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;

/** Writes answers and moves of complaints; what is there already stays as it is. */
final class SignalWrites {

  private static final String INSERT =
      """
      INSERT INTO signal
        (customer_id, source, id, revision, kind, occurred_at, value, strength, place, order_id, channel)
      SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::bigint[], $5::text[], $6::timestamptz[],
        $7::float8[], $8::float8[], $9::float8[], $10::text[], $11::text[])
      ON CONFLICT (source, kind, id, revision) DO NOTHING
      """;

  private SignalWrites() {}

  static Uni<Void> store(SqlConnection connection, List<SignalGiven> signals) {
    return run(
        connection,
        INSERT,
        signals,
        texts(signals, SignalGiven::customerId),
        texts(signals, SignalGiven::source),
        texts(signals, SignalGiven::id),
        signals.stream().map(SignalGiven::revision).toArray(Long[]::new),
        texts(signals, given -> given.signal().kind().name()),
        Times.sql(signals, given -> given.signal().at()),
        signals.stream().map(given -> given.signal().value()).toArray(Double[]::new),
        signals.stream().map(given -> given.signal().strength()).toArray(Double[]::new),
        signals.stream().map(SignalGiven::place).toArray(Double[]::new),
        texts(signals, SignalGiven::orderId),
        texts(signals, SignalGiven::channel));
  }
}
