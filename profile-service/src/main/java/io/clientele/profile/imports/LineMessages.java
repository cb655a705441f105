package io.clientele.profile.imports;

import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.profile.v1.CustomerLine;
import io.clientele.contracts.profile.v1.FeedbackLine;
import io.clientele.contracts.profile.v1.ImportLine;
import io.clientele.contracts.profile.v1.OrderLineRecord;
import io.clientele.profile.erasure.Tombstones;
import io.clientele.profile.imports.LineContent.OfCustomer;
import io.clientele.profile.imports.LineContent.OfFeedback;
import io.clientele.profile.imports.LineContent.OfOrder;
import io.clientele.profile.imports.LineContent.Unreadable;
import io.clientele.profile.intake.Problem;
import io.clientele.profile.order.OrderLine;
import io.clientele.profile.value.Content;
import io.clientele.profile.value.Fields;
import io.clientele.profile.value.Money;
import io.clientele.profile.value.ValueMessages;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Maps the lines of a file to what is staged of them, and back. */
final class LineMessages {

  private static final int HASH_DIGITS = 24;
  private static final int MAX_DETAIL = 2000;

  private LineMessages() {}

  /**
   * What is staged of a line. One of the wrong kind is refused; one that is at fault is rejected
   * later.
   */
  static NewLine staged(ImportKind kind, String source, ImportLine line) {
    ImportLine content =
        line.toBuilder().clearLineNumber().clearReadBytes().clearRaw().clearCustomerId().build();
    String itemId = "";
    try {
      itemId = itemId(kind, line);
    } catch (ClienteleException refusal) {
      content = unreadable(refusal);
    }
    byte[] said = deterministic(content);
    byte[] named = (source + '\n').getBytes(StandardCharsets.UTF_8);
    byte[] hashed = Arrays.copyOf(named, named.length + said.length);
    System.arraycopy(said, 0, hashed, named.length, said.length);
    return new NewLine(
        line.getLineNumber(),
        line.getReadBytes(),
        itemId,
        customerId(line),
        Content.sha256(hashed).substring(0, HASH_DIGITS),
        Buffer.buffer(content.toBuilder().setRaw(line.getRaw()).build().toByteArray()));
  }

  private static String itemId(ImportKind kind, ImportLine line) {
    return switch (line.getContentCase()) {
      case PROBLEM -> "";
      case CUSTOMER -> expected(kind, ImportKind.CUSTOMERS, "");
      case ORDER ->
          expected(
              kind, ImportKind.ORDERS, Fields.optionalId("order_id", line.getOrder().getOrderId()));
      case FEEDBACK ->
          expected(
              kind,
              ImportKind.FEEDBACK,
              Fields.optionalId("feedback_id", line.getFeedback().getFeedbackId()));
      case CONTENT_NOT_SET -> throw Fields.invalid("content", "the line is empty");
    };
  }

  private static String customerId(ImportLine line) {
    return switch (line.getContentCase()) {
      case CUSTOMER -> line.getCustomer().getCustomerId();
      case ORDER -> line.getOrder().getCustomerId();
      case FEEDBACK -> line.getFeedback().getCustomerId();
      case PROBLEM -> line.getCustomerId();
      case CONTENT_NOT_SET -> "";
    };
  }

  private static String expected(ImportKind kind, ImportKind ofLine, String itemId) {
    if (kind != ofLine) {
      throw Fields.invalid(
          "content", "is not a line of an import of " + kind.name().toLowerCase(Locale.ROOT));
    }
    return itemId;
  }

  private static ImportLine unreadable(ClienteleException refusal) {
    return ImportLine.newBuilder()
        .setProblem(
            io.clientele.contracts.common.v1.Problem.newBuilder()
                .setCode(refusal.code().name())
                .setField(refusal.field())
                .setDetail(refusal.detail()))
        .build();
  }

  // Maps have no order of their own: without this the same attributes could hash differently.
  private static byte[] deterministic(ImportLine content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(content.getSerializedSize());
    CodedOutputStream out = CodedOutputStream.newInstance(bytes);
    out.useDeterministicSerialization();
    try {
      content.writeTo(out);
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * What a staged line says; a value at fault makes it unreadable. One that is empty told of a
   * person who was erased while it waited.
   */
  static Said said(byte[] payload) {
    if (payload.length == 0) {
      return new Said(new Unreadable(Problem.of(Tombstones.refusal())), "");
    }
    try {
      ImportLine line = ImportLine.parseFrom(payload);
      return new Said(content(line), line.getRaw());
    } catch (InvalidProtocolBufferException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What a line says.
   *
   * @param raw the line as it was sent; empty where that was not kept
   */
  record Said(LineContent content, String raw) {}

  private static LineContent content(ImportLine line) {
    try {
      return switch (line.getContentCase()) {
        case CUSTOMER -> customer(line.getCustomer());
        case ORDER -> order(line.getOrder());
        case FEEDBACK -> feedback(line.getFeedback());
        case PROBLEM, CONTENT_NOT_SET -> new Unreadable(problem(line.getProblem()));
      };
    } catch (ClienteleException refusal) {
      return new Unreadable(Problem.of(refusal));
    }
  }

  private static OfCustomer customer(CustomerLine line) {
    return new OfCustomer(
        line.getCustomerId(),
        ValueMessages.instant("observed_at", line.hasObservedAt(), line.getObservedAt()),
        Fields.at("attributes", () -> ValueMessages.fields(line.getAttributes())));
  }

  private static OfOrder order(OrderLineRecord line) {
    BigDecimal quantity = ValueMessages.decimal("quantity", line.hasQuantity(), line.getQuantity());
    Money unitPrice = ValueMessages.money("unit_price", line.hasUnitPrice(), line.getUnitPrice());
    Money discount = ValueMessages.money("discount", line.hasDiscount(), line.getDiscount());
    Money amount = ValueMessages.money("amount", line.hasAmount(), line.getAmount());
    return new OfOrder(
        line.getCustomerId(),
        ValueMessages.instant("ordered_at", line.hasOrderedAt(), line.getOrderedAt()),
        new OrderLine(
            line.getSku(),
            line.getProductName(),
            line.getCategory(),
            quantity,
            unitPrice,
            discount,
            amount == null ? worth(quantity, unitPrice, discount) : amount,
            ValueMessages.money("unit_cost", line.hasUnitCost(), line.getUnitCost())),
        Fields.optionalId("channel", line.getChannel()),
        Fields.optionalId("country", line.getCountry()),
        cost(line));
  }

  private static @Nullable Money cost(OrderLineRecord line) {
    Money cost = ValueMessages.money("cost", line.hasCost(), line.getCost());
    if (cost != null && cost.isNegative()) {
      throw Fields.invalid("cost", "is negative; send what the goods cost, or leave it out");
    }
    return cost;
  }

  private static @Nullable Money worth(
      @Nullable BigDecimal quantity, @Nullable Money unitPrice, @Nullable Money discount) {
    if (quantity == null || unitPrice == null) {
      return null;
    }
    BigDecimal full = quantity.multiply(unitPrice.amount());
    return Fields.at(
        "amount",
        () ->
            new Money(
                discount == null ? full : full.subtract(discount.amount()), unitPrice.currency()));
  }

  private static OfFeedback feedback(FeedbackLine line) {
    return new OfFeedback(
        line.getCustomerId(),
        line.getText(),
        line.getRating(),
        ValueMessages.instant("occurred_at", line.hasOccurredAt(), line.getOccurredAt()),
        line.getChannel(),
        line.getOrderId());
  }

  /** The problem of a message; one with an unknown code is taken for a field at fault. */
  static Problem problem(io.clientele.contracts.common.v1.Problem problem) {
    ErrorCode code =
        Arrays.stream(ErrorCode.values())
            .filter(known -> known.name().equals(problem.getCode()))
            .findFirst()
            .orElse(ErrorCode.INVALID_FIELD);
    return new Problem(code, clean(problem.getField()), clean(problem.getDetail()));
  }

  private static String clean(String text) {
    String clean = text.replace('\0', '\uFFFD');
    return clean.length() <= MAX_DETAIL ? clean : clean.substring(0, MAX_DETAIL);
  }
}
