package io.clientele.scoring.basket;

import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;

/** Rules as rows. */
final class RuleRows {

  // Lists of different lengths are no rows of a matrix: they travel as JSON.
  static final String INSERT =
      """
      INSERT INTO co_purchase_rule
        (rule_set_id, number, antecedent, consequent, support, confidence, lift, leverage, p_value, baskets)
      SELECT $1, r.number, array(SELECT jsonb_array_elements_text(r.antecedent::jsonb)),
        array(SELECT jsonb_array_elements_text(r.consequent::jsonb)), r.support, r.confidence, r.lift, r.leverage,
        r.p_value, r.baskets
      FROM unnest($2::integer[], $3::text[], $4::text[], $5::float8[], $6::float8[], $7::float8[], $8::float8[],
        $9::float8[], $10::bigint[])
        AS r (number, antecedent, consequent, support, confidence, lift, leverage, p_value, baskets)
      """;

  private static final String COLUMNS =
      "number, antecedent, consequent, support, confidence, lift, leverage, p_value, baskets";

  static final String BOUGHT_WITH =
      """
      SELECT * FROM (
        SELECT DISTINCT ON (consequent) %s FROM co_purchase_rule
        WHERE rule_set_id = $1 AND antecedent && $2::text[] AND antecedent <@ $2::text[]
          AND cardinality(consequent) = 1 AND NOT consequent <@ $2::text[]
        ORDER BY consequent, confidence DESC, lift DESC, number) AS best
      ORDER BY confidence DESC, lift DESC, number LIMIT $3
      """
          .formatted(COLUMNS);

  static final String OF_ONE_ITEM =
      "SELECT "
          + COLUMNS
          + " FROM co_purchase_rule WHERE rule_set_id = $1 AND cardinality(consequent) = 1"
          + " ORDER BY number LIMIT $2";

  private RuleRows() {}

  /** A rule with its place by falling lift. */
  record Numbered(int number, CoPurchaseRule rule) {

    double figure(RuleOrder order) {
      return switch (order) {
        case LIFT -> rule.lift();
        case CONFIDENCE -> rule.confidence();
        case SUPPORT -> rule.support();
        case LEVERAGE -> rule.leverage();
      };
    }
  }

  /**
   * Pages of rules: {@code $1} the set, {@code $2} and {@code $3} items on the left and on the
   * right or empty, {@code $4} and {@code $5} the place before, {@code $6} how many.
   */
  static String list(RuleOrder order) {
    return """
    SELECT %1$s FROM co_purchase_rule
    WHERE rule_set_id = $1 AND ($2 = '' OR antecedent @> ARRAY[$2::text]) AND ($3 = '' OR consequent @> ARRAY[$3::text])
      AND (%2$s < $4 OR (%2$s = $4 AND number > $5))
    ORDER BY %2$s DESC, number LIMIT $6
    """
        .formatted(COLUMNS, order.column());
  }

  static Tuple columns(String id, RuleBook rules, int from, int until) {
    int size = until - from;
    Integer[] numbers = new Integer[size];
    String[][] items = new String[2][size];
    Double[][] figures = new Double[5][size];
    Long[] baskets = new Long[size];
    for (int i = 0; i < size; i++) {
      CoPurchaseRule rule = rules.rule(from + i);
      numbers[i] = from + i;
      items[0][i] = new JsonArray(rule.antecedent()).encode();
      items[1][i] = new JsonArray(rule.consequent()).encode();
      figures[0][i] = rule.support();
      figures[1][i] = rule.confidence();
      figures[2][i] = rule.lift();
      figures[3][i] = rule.leverage();
      figures[4][i] = rule.pValue();
      baskets[i] = rule.baskets();
    }
    Tuple columns = Tuple.of(id, numbers, items[0], items[1]);
    Arrays.stream(figures).forEach(columns::addArrayOfDouble);
    return columns.addArrayOfLong(baskets);
  }

  static List<Numbered> rules(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false).map(RuleRows::rule).toList();
  }

  private static Numbered rule(Row row) {
    return new Numbered(
        row.getInteger("number"),
        new CoPurchaseRule(
            List.of(row.getArrayOfStrings("antecedent")),
            List.of(row.getArrayOfStrings("consequent")),
            row.getDouble("support"),
            row.getDouble("confidence"),
            row.getDouble("lift"),
            row.getDouble("leverage"),
            row.getDouble("p_value"),
            row.getLong("baskets")));
  }
}
