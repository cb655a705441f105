package io.clientele.gateway.imports;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What the lines of a file are, and the fields that they have. */
enum ImportKind {
  CUSTOMERS(Set.of("customer_id", "observed_at"), Set.of("customer_id"), List.of()),
  ORDERS(
      Set.of(
          "order_id",
          "customer_id",
          "ordered_at",
          "amount",
          "quantity",
          "unit_price",
          "sku",
          "product_name",
          "category",
          "discount",
          "unit_cost",
          "cost",
          "channel",
          "country",
          "currency"),
      Set.of("customer_id", "ordered_at"),
      List.of(Set.of("amount"), Set.of("quantity", "unit_price"))),
  FEEDBACK(
      Set.of("feedback_id", "customer_id", "text", "rating", "occurred_at", "channel", "order_id"),
      Set.of("customer_id", "occurred_at"),
      List.of(Set.of("text"), Set.of("rating")));

  // All of them are made by Set.of and List.of.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Set<String> fields;

  @SuppressWarnings("ImmutableEnumChecker")
  private final Set<String> required;

  @SuppressWarnings("ImmutableEnumChecker")
  private final List<Set<String>> oneOf;

  ImportKind(Set<String> fields, Set<String> required, List<Set<String>> oneOf) {
    this.fields = fields;
    this.required = required;
    this.oneOf = oneOf;
  }

  /** True where a column that is no field of ours is kept, as an attribute. */
  boolean keepsOthers() {
    return this == CUSTOMERS;
  }

  /** True where the kind has the field. */
  boolean knows(String field) {
    return fields.contains(field) || keepsOthers();
  }

  /** The fields, for a refusal. */
  List<String> fields() {
    return fields.stream().sorted().toList();
  }

  /** The fields that a file would have to have and has not; empty where it can be read. */
  List<String> missing(Predicate<String> present) {
    List<String> missing = required.stream().filter(Predicate.not(present)).sorted().toList();
    boolean enough =
        oneOf.isEmpty() || oneOf.stream().anyMatch(set -> set.stream().allMatch(present));
    if (missing.isEmpty() && !enough) {
      return oneOf.stream()
          .map(set -> String.join(" and ", set.stream().sorted().toList()))
          .toList();
    }
    return missing;
  }
}
