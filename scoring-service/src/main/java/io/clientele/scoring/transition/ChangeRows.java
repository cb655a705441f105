package io.clientele.scoring.transition;

import io.vertx.mutiny.sqlclient.Row;

/** Changes as rows of the table {@code label_change}. */
final class ChangeRows {

  /** The columns that {@link #change} reads, of the table {@code c}. */
  static final String SELECTED =
      "c.xid::text AS xid, c.seq, c.customer_id, c.dimension, c.from_label, c.to_label, c.at,"
          + " c.cause, c.reason, c.recorded_at";

  /** Who {@code who} ({@code text[]}) speaks of: all ids of the persons behind some ids. */
  static final String IDS_OF_PERSONS =
      """
      SELECT r.id FROM (
        SELECT coalesce(m.person_id, t.id) AS id FROM unnest(%1$s::text[]) AS t (id)
        LEFT JOIN membership m ON m.customer_id = t.id) AS r
      UNION
      SELECT o.customer_id FROM unnest(%1$s::text[]) AS t (id)
      LEFT JOIN membership m ON m.customer_id = t.id
      JOIN membership o ON o.person_id = coalesce(m.person_id, t.id)
      """;

  private ChangeRows() {}

  static LabelChange change(Row row) {
    return new LabelChange(
        place(row),
        row.getString("customer_id"),
        row.getString("dimension"),
        row.getString("from_label"),
        row.getString("to_label"),
        row.getOffsetDateTime("at").toInstant(),
        Cause.valueOf(row.getString("cause")),
        row.getString("reason"),
        row.getOffsetDateTime("recorded_at").toInstant());
  }

  static Place place(Row row) {
    return new Place(Long.parseLong(row.getString("xid")), row.getLong("seq"));
  }
}
