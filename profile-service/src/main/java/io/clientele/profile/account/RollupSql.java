package io.clientele.profile.account;

/**
 * The roll-up of accounts. Of all accounts it needs the net revenue, because which of them are key
 * accounts depends on the others; the orders of people who belong to no account are not touched.
 */
final class RollupSql {

  private RollupSql() {}

  /**
   * Common tables: {@code person_of} (members as persons), {@code flow} (their orders and refunds,
   * signed), {@code net} (by account and currency), {@code key_account} (their ids).
   *
   * <p>A refund that names no amount came to what the order's other refunds had left of it, where
   * it is the earliest of those and the order is known; else to nothing.
   *
   * <p>An account's main currency is that of most of its orders. Within one the accounts are sorted
   * by what they bring, and those are key accounts before which less than 80 % was reached.
   */
  static final String TABLES =
      """
      WITH person_of AS (
        SELECT DISTINCT account_id, coalesce(person_id, account_member.customer_id) AS person_id
        FROM account_member LEFT JOIN membership USING (customer_id)),
      id_of AS (
        SELECT account_id, person_id AS customer_id FROM person_of
        UNION
        SELECT account_id, customer_id FROM person_of JOIN membership USING (person_id)),
      flow AS (
        SELECT account_id, currency::text AS currency, amount, ordered_at
        FROM id_of JOIN order_in_force USING (customer_id)
        UNION ALL
        SELECT account_id, coalesce(r.currency, o.currency)::text,
               -coalesce(r.amount, greatest(o.amount - o.returned, 0)), NULL
        FROM id_of JOIN refund r USING (customer_id)
        LEFT JOIN LATERAL (
          SELECT placed.amount, placed.currency,
                 (SELECT coalesce(sum(other.amount), 0) FROM refund other
                  WHERE other.source = r.source AND other.order_id = r.order_id
                    AND other.currency = placed.currency) AS returned
          FROM order_in_force placed
          WHERE placed.source = r.source AND placed.order_id = r.order_id
            AND NOT EXISTS (SELECT FROM refund earlier
              WHERE earlier.source = r.source AND earlier.order_id = r.order_id AND earlier.amount IS NULL
                AND (earlier.refunded_at, earlier.refund_id) < (r.refunded_at, r.refund_id))) AS o
          ON r.amount IS NULL
        WHERE coalesce(r.currency, o.currency) IS NOT NULL),
      net AS (
        SELECT account_id, currency, sum(amount) AS amount, count(ordered_at) AS orders,
               min(ordered_at) AS first_at, max(ordered_at) AS last_at
        FROM flow GROUP BY account_id, currency),
      main AS (
        SELECT DISTINCT ON (account_id) account_id, currency, amount FROM net
        ORDER BY account_id, orders DESC, currency),
      key_account AS (
        SELECT account_id FROM (
          SELECT account_id, amount,
                 sum(amount) OVER (PARTITION BY currency ORDER BY amount DESC, account_id) - amount AS before,
                 sum(amount) OVER (PARTITION BY currency) AS total
          FROM main WHERE amount > 0) AS ranked
        WHERE before < 0.8 * total)
      """;

  /** After {@link #TABLES}: the accounts {@code picked} with their roll-ups as JSON, by id. */
  static final String ACCOUNTS =
      """
      SELECT picked.account_id, picked.stage, picked.created_at, picked.updated_at,
        (SELECT jsonb_object_agg(name, value)::text FROM account_attribute a
         WHERE a.account_id = picked.account_id AND value IS NOT NULL) AS attributes,
        (SELECT count(*) FROM person_of p WHERE p.account_id = picked.account_id) AS members,
        (SELECT coalesce(sum(orders), 0)::bigint FROM net n WHERE n.account_id = picked.account_id) AS orders,
        (SELECT jsonb_object_agg(currency, amount::text)::text FROM net n
         WHERE n.account_id = picked.account_id) AS net_revenue,
        (SELECT min(first_at) FROM net n WHERE n.account_id = picked.account_id) AS first_order_at,
        (SELECT max(last_at) FROM net n WHERE n.account_id = picked.account_id) AS last_order_at,
        (SELECT jsonb_object_agg(role, members)::text FROM (
           SELECT role, count(DISTINCT coalesce(person_id, m.customer_id)) AS members
           FROM account_member m LEFT JOIN membership USING (customer_id), unnest(m.roles) AS role
           WHERE m.account_id = picked.account_id GROUP BY role) AS counted) AS roles,
        picked.account_id IN (SELECT account_id FROM key_account) AS key_account
      FROM picked ORDER BY picked.account_id
      """;
}
