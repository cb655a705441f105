package io.clientele.profile.imports;

import io.clientele.profile.erasure.Tombstones;
import io.clientele.profile.order.Order;
import io.clientele.profile.vault.Vault;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps the staged lines of imports. All methods work within the caller's transaction. */
@ApplicationScoped
class LineRepository {

  private static final String APPEND =
      """
      INSERT INTO import_line
        (import_id, ordinal, line_number, read_bytes, item_id, content_hash, payload, customer_hash)
      SELECT $1, $2 + number - 1, line_number, read_bytes, item_id, content_hash, payload, customer_hash
      FROM unnest($3::bigint[], $4::bigint[], $5::text[], $6::text[], $7::bytea[], $8::bytea[])
        WITH ORDINALITY
        AS t (line_number, read_bytes, item_id, content_hash, payload, customer_hash, number)
      """;

  // A line without an id is named by its content and by how often that content stood before. An
  // order
  // that is too long keeps its first lines together; each further line stands alone, without an id.
  private static final String PLACE =
      """
      INSERT INTO import_place (import_id, position, ordinal, item_id)
      SELECT import_id,
             CASE WHEN $2::boolean AND item_id <> '' AND nth < $3 THEN first ELSE ordinal END,
             ordinal,
             CASE WHEN item_id = '' THEN 'line-' || content_hash || '-' || nth
                  WHEN $2::boolean AND nth >= $3 THEN '' ELSE item_id END
      FROM (
        SELECT import_id, ordinal, item_id, content_hash,
               min(ordinal) OVER same AS first,
               row_number() OVER (same ORDER BY ordinal) - 1 AS nth
        FROM import_line WHERE import_id = $1
        WINDOW same AS (PARTITION BY item_id, CASE WHEN item_id = '' THEN content_hash END)) AS line
      """;

  private static final String PAGE =
      """
      WITH page AS (
        SELECT position FROM import_place
        WHERE import_id = $1 AND position >= $2 ORDER BY position, ordinal LIMIT $3)
      SELECT place.position, place.ordinal, place.item_id, line.line_number, line.read_bytes, line.payload
      FROM import_place AS place
      JOIN import_line AS line ON line.import_id = place.import_id AND line.ordinal = place.ordinal
      WHERE place.import_id = $1 AND place.position >= $2
        AND place.position <= (SELECT max(position) FROM page)
      ORDER BY place.position, place.ordinal
      """;

  // Of people who were erased nothing is kept that tells whose the line was.
  private static final String ERRORS =
      """
      INSERT INTO import_error
        (import_id, ordinal, line_number, code, field, detail, raw, customer_hash)
      SELECT $1, told.ordinal, told.line_number, code, field, detail,
             CASE WHEN line.ordinal IS NOT NULL THEN raw END, line.customer_hash
      FROM unnest($2::bigint[], $3::bigint[], $4::text[], $5::text[], $6::text[], $7::bytea[])
        AS told (ordinal, line_number, code, field, detail, raw)
      LEFT JOIN import_line AS line
        ON line.import_id = $1 AND line.ordinal = told.ordinal
          AND NOT EXISTS (SELECT FROM tombstone WHERE tombstone.hash = line.customer_hash)
      """;

  private static final String PAYLOAD = "import_line.payload";
  static final String RAW = "import_error.raw";

  // Above this a payload's first byte is a field's tag; a sealed one begins with a key's length.
  private static final int LONGEST_KEY_ID = 16;

  private final Tombstones tombstones;
  private final Vault vault;

  LineRepository(Tombstones tombstones, Vault vault) {
    this.tombstones = tombstones;
    this.vault = vault;
  }

  /** A line that waits is sealed as well: a file may wait for long. */
  private Buffer sealed(NewLine line) {
    return Buffer.buffer(
        vault.seal(PAYLOAD, new String(line.payload().getBytes(), StandardCharsets.ISO_8859_1)));
  }

  /** Lines that wait since before they were sealed are open; of the erased there is nothing. */
  private byte[] opened(byte[] payload) {
    return payload.length == 0 || payload[0] > LONGEST_KEY_ID
        ? payload
        : vault.open(PAYLOAD, payload).getBytes(StandardCharsets.ISO_8859_1);
  }

  private @Nullable Buffer customerHash(NewLine line) {
    return line.customerId().isEmpty() ? null : tombstones.hash(line.customerId());
  }

  Uni<Void> append(
      SqlConnection connection, String importId, long firstOrdinal, List<NewLine> lines) {
    return connection
        .preparedQuery(APPEND)
        .execute(
            Tuple.tuple()
                .addValue(importId)
                .addValue(firstOrdinal)
                .addValue(lines.stream().map(NewLine::lineNumber).toArray(Long[]::new))
                .addValue(lines.stream().map(NewLine::readBytes).toArray(Long[]::new))
                .addValue(lines.stream().map(NewLine::itemId).toArray(String[]::new))
                .addValue(lines.stream().map(NewLine::contentHash).toArray(String[]::new))
                .addValue(lines.stream().map(this::sealed).toArray(Buffer[]::new))
                .addValue(lines.stream().map(this::customerHash).toArray(Buffer[]::new)))
        .replaceWithVoid();
  }

  /** Gives each line its place and its id. */
  Uni<Void> place(SqlConnection connection, ImportOperation operation) {
    return connection
        .preparedQuery(PLACE)
        .execute(
            Tuple.of(
                operation.importId(),
                operation.kind() == ImportKind.ORDERS,
                (long) Order.MAX_LINES))
        .replaceWithVoid();
  }

  /** The lines from a position on: about {@code limit}, and always whole positions. */
  Uni<List<StagedLine>> page(SqlConnection connection, String importId, long position, int limit) {
    return connection
        .preparedQuery(PAGE)
        .execute(Tuple.of(importId, position, limit))
        .map(rows -> {
          List<StagedLine> lines = new ArrayList<>(rows.size());
          rows.forEach(row -> lines.add(staged(row)));
          return lines;
        });
  }

  private StagedLine staged(Row row) {
    LineMessages.Said said = LineMessages.said(opened(row.getBuffer("payload").getBytes()));
    return new StagedLine(
        row.getLong("ordinal"),
        row.getLong("line_number"),
        row.getLong("read_bytes"),
        row.getLong("position"),
        row.getString("item_id"),
        said.content(),
        said.raw());
  }

  private @Nullable Buffer sealedRaw(LineVerdict line) {
    String raw = line.line().raw();
    return raw.isEmpty() ? null : Buffer.buffer(vault.seal(RAW, raw));
  }

  /** Keeps why lines were rejected, and the lines as they were sent. */
  Uni<Void> reject(SqlConnection connection, String importId, List<LineVerdict> lines) {
    if (lines.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    @Nullable String[] codes = new @Nullable String[lines.size()];
    @Nullable String[] fields = new @Nullable String[lines.size()];
    @Nullable String[] details = new @Nullable String[lines.size()];
    for (int row = 0; row < codes.length; row++) {
      var problem = lines.get(row).verdict().problem();
      if (problem != null) {
        codes[row] = problem.code().name();
        fields[row] = problem.field();
        details[row] = problem.detail();
      }
    }
    return tombstones
        .admit(connection, Set.of())
        .flatMap(admitted ->
            connection
                .preparedQuery(ERRORS)
                .execute(
                    Tuple.tuple()
                        .addValue(importId)
                        .addValue(
                            lines.stream().map(line -> line.line().ordinal()).toArray(Long[]::new))
                        .addValue(
                            lines.stream()
                                .map(line -> line.line().lineNumber())
                                .toArray(Long[]::new))
                        .addValue(codes)
                        .addValue(fields)
                        .addValue(details)
                        .addValue(lines.stream().map(this::sealedRaw).toArray(Buffer[]::new))))
        .replaceWithVoid();
  }

  /** Deletes the staged lines of an import. */
  Uni<Void> delete(SqlConnection connection, String importId) {
    return connection
        .preparedQuery("DELETE FROM import_place WHERE import_id = $1")
        .execute(Tuple.of(importId))
        .flatMap(rows ->
            connection
                .preparedQuery("DELETE FROM import_line WHERE import_id = $1")
                .execute(Tuple.of(importId)))
        .replaceWithVoid();
  }
}
