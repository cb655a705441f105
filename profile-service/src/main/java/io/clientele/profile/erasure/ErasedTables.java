package io.clientele.profile.erasure;

import io.clientele.profile.erasure.ErasedTable.By;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All tables: those in which a person is forgotten, in the order in which that is done, and the
 * others with the reason why they hold nobody. A test compares this with the database itself.
 */
public final class ErasedTables {

  // An erased order leaves its worth in the totals of its month. A refund without an amount is what
  // the others left of its order. Sorted, so that two erasures never wait for each other.
  private static final String ADD_UP =
      """
      INSERT INTO erased_total (month, currency, orders, amount, refunds)
      SELECT month, currency, sum(orders), sum(amount), sum(refunds)
      FROM (
        SELECT date_trunc('month', ordered_at AT TIME ZONE 'UTC')::date AS month, currency,
               1 AS orders, amount, 0 AS refunds
        FROM order_in_force WHERE customer_id = ANY ($1)
        UNION ALL
        SELECT date_trunc('month', refunded_at AT TIME ZONE 'UTC')::date, currency, 0, 0, amount
        FROM refund WHERE customer_id = ANY ($1) AND amount IS NOT NULL
        UNION ALL
        SELECT date_trunc('month', rest.refunded_at AT TIME ZONE 'UTC')::date, bought.currency, 0, 0,
               greatest(0, bought.amount - coalesce(
                 (SELECT sum(given.amount) FROM refund AS given
                  WHERE given.source = bought.source AND given.order_id = bought.order_id
                    AND given.currency = bought.currency), 0))
        FROM (
          SELECT source, order_id, min(refunded_at) AS refunded_at FROM refund
          WHERE customer_id = ANY ($1) AND amount IS NULL GROUP BY source, order_id) AS rest
        JOIN order_in_force AS bought
          ON bought.source = rest.source AND bought.order_id = rest.order_id
      ) AS part
      GROUP BY month, currency
      ORDER BY month, currency
      ON CONFLICT (month, currency) DO UPDATE
      SET orders = erased_total.orders + excluded.orders,
          amount = erased_total.amount + excluded.amount,
          refunds = erased_total.refunds + excluded.refunds
      """;

  // Whoever told of it: the revision of a person's order is the person's.
  private static final String REVISIONS =
      """
      DELETE FROM order_revision
      WHERE customer_id = ANY ($1)
         OR (source, order_id) IN (
           SELECT source, order_id FROM purchase_order WHERE customer_id = ANY ($1))
      """;

  static final List<ErasedTable> ALL =
      List.of(
          new ErasedTable("erased_total", "", List.of(), By.IDS, ADD_UP),
          ErasedTable.partOf(
              "order_revision", "order_id", "order_revision_line", "order_revision_lines"),
          new ErasedTable(
              "order_revision", "order_revisions", List.of("customer_id"), By.IDS, REVISIONS),
          ErasedTable.partOf("purchase_order", "order_id", "order_line", "order_lines"),
          ErasedTable.partOf("refund", "refund_id", "refund_line", "refund_lines"),
          ErasedTable.naming("purchase_order", "orders", "customer_id"),
          ErasedTable.naming("refund", "refunds", "customer_id"),
          ErasedTable.partOf("behaviour", "message_id", "behaviour_product", "behaviour_products"),
          ErasedTable.naming("behaviour", "behaviours", "customer_id"),
          ErasedTable.naming("customer_attribute", "attributes", "customer_id"),
          ErasedTable.naming("consent", "consents", "customer_id"),
          ErasedTable.naming("identifier", "identifiers", "customer_id"),
          ErasedTable.naming("identifier_refusal", "identifier_refusals", "customer_id"),
          ErasedTable.naming("merge_entry", "merges", "customer_id", "merged_id"),
          ErasedTable.naming("kept_apart", "", "customer_id", "other_id"),
          ErasedTable.naming("review_pair", "", "customer_id", "other_id"),
          ErasedTable.naming("tag", "tags", "customer_id"),
          ErasedTable.naming("account_member", "account_memberships", "customer_id"),
          ErasedTable.naming("search_key", "", "customer_id"),
          ErasedTable.naming("match_due", "", "customer_id"),
          ErasedTable.naming("match_key", "", "customer_id"),
          ErasedTable.naming("match_suggestion", "suggestions", "customer_id", "other_id"),
          ErasedTable.naming("message", "messages", "customer_id"),
          ErasedTable.naming("change", "changes", "customer_id"),
          ErasedTable.naming("membership", "memberships", "customer_id", "parent_id", "person_id"),
          // A line that waits is counted when its turn comes; what it said is gone now. Places go
          // first: they are found by the hash that the line loses.
          ErasedTable.hashed(
              "import_place",
              "",
              """
              UPDATE import_place AS place SET item_id = ''
              FROM import_line AS line
              WHERE line.customer_hash = ANY ($1)
                AND place.import_id = line.import_id AND place.ordinal = line.ordinal
              """),
          ErasedTable.hashed(
              "import_line",
              "staged_lines",
              """
              UPDATE import_line
              SET payload = '', item_id = '', content_hash = '', customer_hash = NULL
              WHERE customer_hash = ANY ($1)
              """,
              "customer_hash",
              "payload",
              "content_hash"),
          ErasedTable.hashed(
              "import_error",
              "rejected_lines",
              "DELETE FROM import_error WHERE customer_hash = ANY ($1)",
              "customer_hash"),
          // That something was done stays, and so does the hash, which the tombstone has too:
          // whoever
          // knows the id can still ask what was done with that person's data.
          ErasedTable.hashed(
              "audit_entry",
              "",
              "UPDATE audit_entry SET customer_id = ''"
                  + " WHERE customer_hash = ANY ($1) AND customer_id <> ''",
              "customer_id",
              "customer_hash"),
          // Answers may tell of anybody and are found by nobody: all of them go. What was done
          // stays
          // known, so that a repeat does nothing twice.
          ErasedTable.hashed(
              "kept_answer",
              "",
              "UPDATE kept_answer SET answer = NULL"
                  + " WHERE answer IS NOT NULL AND cardinality($1::bytea[]) > 0"),
          ErasedTable.naming("customer", "customers", "customer_id"));

  /** Why a table is not among those in which a person is forgotten. */
  public static final Map<String, String> HOLD_NOBODY =
      Map.ofEntries(
          Map.entry("api_key", "keys of callers, by name"),
          Map.entry("api_key_secret", "digests of keys"),
          Map.entry("account", "organisations"),
          Map.entry("account_attribute", "what is known of organisations"),
          Map.entry("source", "the names of senders"),
          Map.entry("tombstone", "keyed hashes of ids: they keep who was erased from coming back"),
          Map.entry("erasure", "says that somebody was erased, not who"),
          Map.entry(
              "erasure_subject",
              "the ids that the other services are told; emptied when all answered"),
          Map.entry("erasure_receipt", "how many rows each service deleted"),
          Map.entry("retention_rule", "settings"),
          Map.entry("import_operation", "counts of lines"),
          Map.entry("feed_clock", "how far places in the feed are ahead of transactions"),
          Map.entry("flyway_schema_history", "the versions of the tables"),
          Map.entry("attribute_definition", "settings"),
          Map.entry("attribute_schema", "the revision of the settings"),
          Map.entry(
              "reconsideration",
              "the id up to which a walk over all customers has come, until it ends"),
          Map.entry(
              "search_backfill",
              "the id up to which a walk over all customers has come, until it ends"),
          Map.entry("match_model", "weights of comparisons"));

  private ErasedTables() {}

  /** The tables that hold what is kept of persons. */
  public static Set<String> holdingPersons() {
    return ALL.stream()
        .map(ErasedTable::table)
        .filter(table -> !table.equals("erased_total"))
        .collect(Collectors.toSet());
  }
}
