package io.clientele.scoring.filter;

import io.clientele.scoring.filter.Expression.And;
import io.clientele.scoring.filter.Expression.Comparison;
import io.clientele.scoring.filter.Expression.Not;
import io.clientele.scoring.filter.Expression.Or;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Turns filters into SQL. Labels and fields are matched without regard to case; values become
 * parameters. Where a customer has neither order nor refund, {@code net_revenue} counts as 0.
 */
@Singleton
public class FilterCompiler {

  // Beyond any amount or count, and far from what would make arithmetic expensive.
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,18}(\\.\\d{1,9})?");
  private static final Pattern SEGMENT = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
  private static final int FIRST_PARAMETER = 3;

  private final Dimensions dimensions;
  private final ConductDimensions conduct;

  FilterCompiler(Dimensions dimensions, ConductDimensions conduct) {
    this.dimensions = dimensions;
    this.conduct = conduct;
  }

  /**
   * The condition of a filter; a blank one holds for everybody.
   *
   * @throws io.clientele.contracts.error.ClienteleException INVALID_FILTER naming the token at
   *     fault and its position
   */
  public Condition compile(String filter) {
    List<Object> parameters = new ArrayList<>();
    String sql = FilterParser.parse(filter).map(part -> sql(part, parameters)).orElse("true");
    return new Condition(sql, parameters);
  }

  private String sql(Expression expression, List<Object> parameters) {
    return switch (expression) {
      case And(List<Expression> parts) -> joined(parts, " AND ", parameters);
      case Or(List<Expression> parts) -> joined(parts, " OR ", parameters);
      case Not(Expression part) -> "NOT (" + sql(part, parameters) + ")";
      case Comparison comparison -> sql(comparison, parameters);
    };
  }

  private String joined(List<Expression> parts, String by, List<Object> parameters) {
    return parts.stream()
        .map(part -> sql(part, parameters))
        .collect(Collectors.joining(by, "(", ")"));
  }

  private String sql(Comparison comparison, List<Object> parameters) {
    return switch (comparison.field().lower()) {
      case "value_tier", "tier" -> label(dimensions.valueTier(), comparison);
      case "lifecycle" -> label(dimensions.lifecycle(), comparison);
      case "rfm_group", "rfm" -> label(dimensions.rfm(), comparison);
      case "satisfaction" -> label(dimensions.satisfaction(), comparison);
      case "frequency" -> label(dimensions.frequency(), comparison);
      case "in_top_20_percent" -> inTop(comparison);
      case "net_revenue" -> number("s.net", comparison, parameters);
      case "orders" -> number("s.orders", comparison, parameters);
      case "refunds" -> number("s.refunds", comparison, parameters);
      case "currency" -> currency(comparison, parameters);
      case "segment" -> segment(comparison, parameters);
      default -> label(ofConduct(comparison), comparison);
    };
  }

  private Dimension ofConduct(Comparison comparison) {
    return conduct
        .find(comparison.field().lower())
        .orElseThrow(() ->
            InvalidFilter.filter(
                "there is no field " + comparison.field().shown() + "; " + Fields.KNOWN));
  }

  private static String label(Dimension dimension, Comparison comparison) {
    boolean equal = equality(comparison);
    Optional<String> predicate = dimension.predicate(comparison.value().text());
    if (predicate.isPresent()) {
      return equal ? predicate.get() : "NOT " + predicate.get();
    }
    throw InvalidFilter.filter(
        "%s is not a label of %s; known labels: %s"
            .formatted(
                comparison.value().shown(),
                comparison.field().text(),
                String.join(", ", dimension.labels())));
  }

  private static String inTop(Comparison comparison) {
    boolean equal = equality(comparison);
    return switch (comparison.value().lower()) {
      case "true" -> equal ? Dimensions.IN_TOP : "NOT " + Dimensions.IN_TOP;
      case "false" -> equal ? "NOT " + Dimensions.IN_TOP : Dimensions.IN_TOP;
      default ->
          throw InvalidFilter.filter(comparison.value().shown() + " is neither true nor false");
    };
  }

  private static boolean equality(Comparison comparison) {
    return switch (comparison.operator()) {
      case EQUAL -> true;
      case UNEQUAL -> false;
      default ->
          throw InvalidFilter.filter(
              "%s at position %d is compared with = or != only, not with %s"
                  .formatted(
                      comparison.field().text(),
                      comparison.field().position(),
                      comparison.operator().symbol()));
    };
  }

  private static String number(String column, Comparison comparison, List<Object> parameters) {
    if (!NUMBER.matcher(comparison.value().text()).matches()) {
      throw InvalidFilter.filter(
          comparison.value().shown()
              + " is not a number such as 500 or -12.50 (up to 18 digits and 9 decimals)");
    }
    return column
        + " "
        + comparison.operator().sql()
        + " "
        + parameter(new BigDecimal(comparison.value().text()), parameters)
        + "::numeric";
  }

  private static String currency(Comparison comparison, List<Object> parameters) {
    String operator = equality(comparison) ? " = " : " <> ";
    String code = comparison.value().text().toUpperCase(Locale.ROOT);
    return "s.currency" + operator + parameter(code, parameters) + "::text";
  }

  // By what was recorded last: of membership there is no other record.
  private static String segment(Comparison comparison, List<Object> parameters) {
    boolean equal = equality(comparison);
    String name = comparison.value().lower();
    if (!SEGMENT.matcher(name).matches()) {
      throw InvalidFilter.filter(
          comparison.value().shown() + " is no segment's name: lower-case letters, digits and -");
    }
    return (equal ? "" : "NOT ")
        + "EXISTS (SELECT FROM label m WHERE m.person_id = s.customer_id AND m.dimension = "
        + parameter("segment:" + name, parameters)
        + "::text)";
  }

  private static String parameter(Object value, List<Object> parameters) {
    parameters.add(value);
    return "$" + (FIRST_PARAMETER + parameters.size() - 1);
  }
}
