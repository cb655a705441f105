package io.clientele.scoring.erasure;

import java.util.List;

/**
 * A table that holds something of customers, and how all of one person goes.
 *
 * @param name of the table
 * @param holds what a receipt calls its rows
 * @param delete of the customers {@code $1::text[]}
 */
record ErasedTable(String name, String holds, String delete) {

  /** All of them. */
  static final List<ErasedTable> ALL =
      List.of(
          ofCustomers("known_customer", "customers"),
          ofCustomers("purchase", "purchases"),
          ofCustomers("refund", "refunds"),
          ofCustomers("purchase_line", "purchase_lines"),
          // Of what others did that went to the person stays that they did it.
          new ErasedTable(
              "activity",
              "activities",
              "WITH unnamed AS (UPDATE activity SET other_customer = '' WHERE other_customer = ANY"
                  + " ($1::text[]) AND customer_id <> ALL ($1::text[])) DELETE FROM activity WHERE"
                  + " customer_id = ANY ($1::text[])"),
          ofCustomers("opinion", "opinions"),
          ofCustomers("signal", "signals"),
          ofCustomers("asked_need", "asked_needs"),
          ofPersons("customer_need", "customer_needs"),
          ofPersons("social_place", "social_places"),
          // By way of the snapshots: the rows are found by the key of both.
          new ErasedTable(
              "standing",
              "standings",
              "DELETE FROM standing WHERE snapshot IN (SELECT id FROM snapshot)"
                  + " AND customer_id = ANY ($1::text[])"),
          // The state first: whoever adds a move holds it, and has then added it.
          ofCustomers("tier_state", "tiers"),
          ofCustomers("tier_move", "tier_moves"),
          ofCustomers("tier_simulation_move", "tier_simulation_moves"),
          new ErasedTable(
              "referral",
              "referrals",
              "DELETE FROM referral WHERE person_id = ANY ($1::text[]) OR referred_by = ANY"
                  + " ($1::text[])"),
          new ErasedTable(
              "membership",
              "memberships",
              "DELETE FROM membership WHERE customer_id = ANY ($1::text[]) OR person_id = ANY"
                  + " ($1::text[])"),
          new ErasedTable(
              "person", "persons", "DELETE FROM person WHERE person_id = ANY ($1::text[])"),
          // First the row that whoever records labels holds: what is recorded meanwhile is seen.
          ofPersons("labelled_person", "labelled_persons"),
          ofPersons("label", "labels"),
          ofPersons("playbook_holding", "playbook_holdings"),
          ofPersons("playbook_due", "playbook_dues"),
          ofCustomers("task", "tasks"),
          ofCustomers("contact", "contacts"),
          ofCustomers("segment_member", "segment_members"),
          ofCustomers("label_change", "label_changes"));

  private static ErasedTable ofPersons(String name, String holds) {
    return new ErasedTable(
        name, holds, "DELETE FROM " + name + " WHERE person_id = ANY ($1::text[])");
  }

  private static ErasedTable ofCustomers(String name, String holds) {
    return new ErasedTable(
        name, holds, "DELETE FROM " + name + " WHERE customer_id = ANY ($1::text[])");
  }
}
