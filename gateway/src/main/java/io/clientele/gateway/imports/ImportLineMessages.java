package io.clientele.gateway.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import com.google.type.Money;
import io.clientele.contracts.common.v1.Problem;
import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.profile.v1.CustomerLine;
import io.clientele.contracts.profile.v1.FeedbackLine;
import io.clientele.contracts.profile.v1.ImportLine;
import io.clientele.contracts.profile.v1.OrderLineRecord;
import io.clientele.gateway.json.Fields;
import io.clientele.gateway.wire.Currencies;
import io.clientele.gateway.wire.MoneyMessages;
import io.clientele.gateway.wire.StructMessages;
import io.clientele.gateway.wire.TimeMessages;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/** Records of a file as lines of an import. A record at fault becomes a line that says so. */
record ImportLineMessages(ImportKind kind, ImportOptions options) {

  private static final Pattern PLAIN_NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,14})(\\.\\d{1,9})?");
  private static final BigDecimal HIGHEST_RATING = BigDecimal.valueOf(5);

  /** The line of a record. */
  ImportLine line(Row row) {
    ImportLine.Builder line =
        ImportLine.newBuilder()
            .setLineNumber(row.line())
            .setReadBytes(row.sentBytes())
            .setRaw(row.raw());
    if (!row.fault().isEmpty()) {
      return line.setProblem(problem("", row.fault())).build();
    }
    try {
      Fields fields = Fields.of("", row.cells());
      return switch (kind) {
        case CUSTOMERS -> line.setCustomer(customer(fields)).build();
        case ORDERS -> line.setOrder(order(fields)).build();
        case FEEDBACK -> line.setFeedback(feedback(fields)).build();
      };
    } catch (ClienteleException e) {
      return line.setProblem(problem(e.field(), e.detail()))
          .setCustomerId(options.idPrefix() + row.cells().path("customer_id").asText(""))
          .build();
    }
  }

  private static Problem problem(String field, String detail) {
    return Problem.newBuilder()
        .setCode(ErrorCode.INVALID_FIELD.name())
        .setField(field)
        .setDetail(detail)
        .build();
  }

  private String customerId(Fields fields) {
    return options.idPrefix() + fields.requiredText("customer_id");
  }

  private Instant required(Fields fields, String name) {
    return options.dates().read(name, fields.requiredText(name));
  }

  private CustomerLine customer(Fields fields) {
    Struct.Builder attributes = Struct.newBuilder();
    fields
        .node()
        .properties()
        .forEach(cell -> {
          String name = cell.getKey();
          if (!name.equals("customer_id") && !name.equals("observed_at")) {
            options
                .attributes()
                .value(name, cell.getValue())
                .ifPresent(value -> attributes.putFields(name, attribute(name, value)));
          }
        });
    options
        .attributes()
        .constants()
        .forEach((name, value) -> {
          if (!attributes.containsFields(name)) {
            attributes.putFields(name, StructMessages.value(name, value));
          }
        });
    CustomerLine.Builder line =
        CustomerLine.newBuilder().setCustomerId(customerId(fields)).setAttributes(attributes);
    fields
        .text("observed_at")
        .map(cell -> options.dates().read("observed_at", cell))
        .ifPresent(observed -> line.setObservedAt(TimeMessages.of(observed)));
    return line.build();
  }

  private static Value attribute(String name, JsonNode cell) {
    if (cell.isTextual() && PLAIN_NUMBER.matcher(cell.textValue()).matches()) {
      return Value.newBuilder().setNumberValue(Double.parseDouble(cell.textValue())).build();
    }
    return StructMessages.value(name, cell);
  }

  private OrderLineRecord order(Fields fields) {
    String currency =
        fields
            .text("currency")
            .map(code -> Currencies.known("currency", code))
            .orElse(options.currency());
    Optional<BigDecimal> quantity = fields.decimal("quantity");
    Optional<BigDecimal> price = fields.decimal("unit_price");
    Optional<BigDecimal> discount = fields.decimal("discount");
    BigDecimal amount =
        fields
            .decimal("amount")
            .or(() -> worth(quantity, price, discount))
            .orElseThrow(() -> Fields.invalid("amount", "is required, or quantity and unit_price"));
    OrderLineRecord.Builder order =
        OrderLineRecord.newBuilder()
            .setCustomerId(customerId(fields))
            .setOrderedAt(TimeMessages.of(required(fields, "ordered_at")))
            .setAmount(money("amount", amount, currency));
    quantity.ifPresent(number -> order.setQuantity(MoneyMessages.decimal(number)));
    price.ifPresent(each -> order.setUnitPrice(money("unit_price", each, currency)));
    discount.ifPresent(off -> order.setDiscount(money("discount", off, currency)));
    cost(fields, "unit_cost", currency).ifPresent(order::setUnitCost);
    cost(fields, "cost", currency).ifPresent(order::setCost);
    fields.text("order_id").ifPresent(order::setOrderId);
    fields.text("sku").ifPresent(order::setSku);
    fields.text("product_name").ifPresent(order::setProductName);
    fields.text("category").ifPresent(order::setCategory);
    fields.text("channel").ifPresent(order::setChannel);
    fields.text("country").ifPresent(order::setCountry);
    return order.build();
  }

  private static Optional<Money> cost(Fields fields, String name, String currency) {
    return fields.decimalFromZero(name).map(cost -> money(name, cost, currency));
  }

  private static Optional<BigDecimal> worth(
      Optional<BigDecimal> quantity, Optional<BigDecimal> price, Optional<BigDecimal> discount) {
    return quantity.flatMap(count ->
        price.map(each -> each.multiply(count).subtract(discount.orElse(BigDecimal.ZERO))));
  }

  private static Money money(String field, BigDecimal amount, String currency) {
    return MoneyMessages.of(field, amount, currency);
  }

  private FeedbackLine feedback(Fields fields) {
    Optional<String> text = fields.text("text");
    Optional<BigDecimal> rating = fields.decimal("rating");
    if (text.isEmpty() && rating.isEmpty()) {
      throw Fields.invalid("text", "is required, or a rating in its place");
    }
    FeedbackLine.Builder feedback =
        FeedbackLine.newBuilder()
            .setCustomerId(customerId(fields))
            .setOccurredAt(TimeMessages.of(required(fields, "occurred_at")));
    text.ifPresent(feedback::setText);
    rating.ifPresent(given -> {
      if (given.compareTo(BigDecimal.ONE) < 0 || given.compareTo(HIGHEST_RATING) > 0) {
        throw Fields.invalid("rating", "must be from 1 to 5");
      }
      feedback.setRating(given.doubleValue());
    });
    fields.text("feedback_id").ifPresent(feedback::setFeedbackId);
    fields.text("channel").ifPresent(feedback::setChannel);
    fields.text("order_id").ifPresent(feedback::setOrderId);
    return feedback.build();
  }
}
