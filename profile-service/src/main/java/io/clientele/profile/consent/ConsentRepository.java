package io.clientele.profile.consent;

import io.clientele.profile.value.Moment;
import io.clientele.profile.vault.Vault;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Keeps every word on consent; adds and reads, changes nothing. */
@ApplicationScoped
class ConsentRepository {

  /** Where the sealed evidence is kept. */
  private static final String EVIDENCE = "consent.evidence";

  private static final String ADD =
      """
      INSERT INTO consent (source, message_id, customer_id, purpose, state, evidence, at, digest_hash)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
      ON CONFLICT DO NOTHING
      """;

  private static final String FIND = "SELECT * FROM consent WHERE source = $1 AND message_id = $2";

  private static final String IN_FORCE =
      """
      SELECT DISTINCT ON (customer_id, purpose) * FROM consent
      WHERE customer_id = ANY ($1::text[])
      ORDER BY customer_id, purpose, at DESC, state DESC
      """;

  private static final String HISTORY =
      """
      SELECT * FROM consent
      WHERE customer_id = ANY ($1::text[]) AND (at, seq) < ($2, $3)
      ORDER BY at DESC, seq DESC LIMIT $4
      """;

  /** A word as it is kept; {@code digestHash} tells two contents under one message id apart. */
  record Kept(Consent consent, long seq, byte[] digestHash) {}

  private final Pool pool;
  private final Vault vault;

  ConsentRepository(Pool pool, Vault vault) {
    this.pool = pool;
    this.vault = vault;
  }

  /** Adds a word; false where the message id was taken before. */
  Uni<Boolean> add(SqlConnection connection, String messageId, Consent consent, byte[] digestHash) {
    return connection
        .preparedQuery(ADD)
        .execute(
            Tuple.tuple()
                .addValue(consent.source())
                .addValue(messageId)
                .addValue(consent.customerId())
                .addValue(consent.purpose().text())
                .addValue(consent.state().name())
                .addValue(sealed(consent.evidence()))
                .addValue(consent.at().at().atOffset(ZoneOffset.UTC))
                .addValue(Buffer.buffer(digestHash)))
        .map(rows -> rows.rowCount() == 1);
  }

  Uni<Optional<Kept>> find(SqlConnection connection, String source, String messageId) {
    return connection
        .preparedQuery(FIND)
        .execute(Tuple.of(source, messageId))
        .map(rows -> kept(rows).stream().findFirst());
  }

  /** The word that holds for each id and purpose. */
  Uni<List<Consent>> inForce(SqlClient client, Collection<String> customerIds) {
    return client
        .preparedQuery(IN_FORCE)
        .execute(Tuple.of(customerIds.toArray(String[]::new)))
        .map(rows -> kept(rows).stream().map(Kept::consent).toList());
  }

  /** What was said before a place in time, newest first. */
  Uni<List<Kept>> history(Collection<String> customerIds, HistoryPlace before, int limit) {
    return pool.preparedQuery(HISTORY)
        .execute(
            Tuple.of(
                customerIds.toArray(String[]::new),
                before.at().atOffset(ZoneOffset.UTC),
                before.seq(),
                limit))
        .map(this::kept);
  }

  /** Whether anything is known of one of the ids. */
  Uni<Boolean> known(Collection<String> customerIds) {
    return pool.preparedQuery(
            "SELECT EXISTS (SELECT FROM customer WHERE customer_id = ANY ($1::text[])) AS known")
        .execute(Tuple.of(customerIds.toArray(String[]::new)))
        .map(rows -> rows.iterator().next().getBoolean("known"));
  }

  private List<Kept> kept(Iterable<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false).map(this::kept).toList();
  }

  private Kept kept(Row row) {
    OffsetDateTime at = row.getOffsetDateTime("at");
    return new Kept(
        new Consent(
            row.getString("customer_id"),
            Purpose.of(row.getString("purpose")),
            Consent.State.valueOf(row.getString("state")),
            opened(row.getBuffer("evidence")),
            row.getString("source"),
            Moment.told(at.toInstant())),
        row.getLong("seq"),
        row.getBuffer("digest_hash").getBytes());
  }

  private @Nullable Buffer sealed(String evidence) {
    return evidence.isEmpty() ? null : Buffer.buffer(vault.seal(EVIDENCE, evidence));
  }

  private String opened(io.vertx.mutiny.core.buffer.@Nullable Buffer evidence) {
    return evidence == null ? "" : vault.open(EVIDENCE, evidence.getBytes());
  }
}
