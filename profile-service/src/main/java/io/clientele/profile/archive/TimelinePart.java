package io.clientele.profile.archive;

import java.util.Locale;

/**
 * What a timeline consists of: one query of each kind of entry, over all customers. Each answers
 * customer_id, at, source, entry_id (which names it within its kind and source) and content (JSON);
 * what tells who somebody is is no part of it.
 */
enum TimelinePart {
  ORDER(
      """
      SELECT o.customer_id, o.ordered_at AS at, o.source, o.order_id AS entry_id,
        jsonb_strip_nulls(jsonb_build_object('amount', o.amount, 'currency', o.currency, 'cost', o.cost, 'channel', o.channel,
          'country', o.country, 'revised_at', to_char(o.revised_at AT TIME ZONE 'UTC',
            'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), 'lines', (
            SELECT coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('sku', l.sku,
                'product_name', l.product_name, 'category', l.category, 'quantity', l.quantity,
                'amount', l.amount)) ORDER BY l.position), '[]')
            FROM order_line_in_force l WHERE l.source = o.source AND l.order_id = o.order_id))) AS content
      FROM order_in_force o
      """),
  REFUND(
      """
      SELECT r.customer_id, r.refunded_at AS at, r.source, r.refund_id AS entry_id,
        jsonb_strip_nulls(jsonb_build_object('order_id', r.order_id, 'amount', r.amount,
          'currency', r.currency)) AS content
      FROM refund r
      """),
  BEHAVIOUR(
      """
      SELECT b.customer_id, b.occurred_at AS at, b.source, b.message_id AS entry_id,
        jsonb_strip_nulls(jsonb_build_object('name', b.name, 'kind', nullif(lower(b.kind), ''),
          'subject', nullif(b.subject, ''), 'value', b.value, 'currency', b.currency))
          || jsonb_build_object('properties', b.properties) AS content
      FROM behaviour b
      """),
  /** Which attributes a source told at a time, as far as it has not told them anew since. */
  IDENTIFIED(
      """
      SELECT a.customer_id, a.observed_at AS at, a.source,
        to_char(a.observed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') COLLATE "C" AS entry_id,
        jsonb_build_object('attributes', jsonb_agg(DISTINCT a.name)) AS content
      FROM customer_attribute a GROUP BY a.customer_id, a.observed_at, a.source
      """),
  TAG(
      """
      SELECT t.customer_id, t.tagged_at AS at, '' COLLATE "C" AS source,
        t.name || ':' || lower(t.origin) AS entry_id,
        jsonb_strip_nulls(jsonb_build_object('name', t.name, 'origin', lower(t.origin),
          'origin_name', t.origin_name, 'confidence', t.confidence, 'version', t.version,
          'expires_at', to_char(t.expires_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))) AS content
      FROM tag t
      """),
  CONSENT(
      """
      SELECT c.customer_id, c.at, c.source, c.message_id AS entry_id,
        jsonb_build_object('purpose', c.purpose, 'state', lower(c.state)) AS content
      FROM consent c
      """),
  MERGE(merges("MERGE")),
  UNMERGE(merges("UNMERGE"));

  private final String sql;

  TimelinePart(String sql) {
    this.sql = sql;
  }

  private static String merges(String kind) {
    return """
    SELECT side.customer_id, m.at, '' COLLATE "C" AS source, m.merge_id AS entry_id,
      jsonb_build_object('customer_id', m.customer_id, 'merged_id', m.merged_id,
        'cause', lower(m.cause), 'actor', m.actor) AS content
    FROM merge_entry m
    CROSS JOIN LATERAL (VALUES (m.customer_id), (m.merged_id)) AS side (customer_id)
    WHERE m.kind = '%s'
      AND (side.customer_id = m.customer_id OR NOT m.customer_id = ANY ($1::text[]))
    """
        .formatted(kind);
  }

  String sql() {
    return sql;
  }

  /** The kind's name outside, for example {@code order}. */
  String kind() {
    return name().toLowerCase(Locale.ROOT);
  }
}
