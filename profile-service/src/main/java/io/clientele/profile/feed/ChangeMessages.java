package io.clientele.profile.feed;

import com.google.type.Decimal;
import io.clientele.contracts.common.v1.FeedCursor;
import io.clientele.contracts.profile.v1.Behaviour.Kind;
import io.clientele.contracts.profile.v1.ChangeBatch;
import io.clientele.contracts.profile.v1.CustomerChanged;
import io.clientele.profile.behaviour.BehaviourKind;
import io.clientele.profile.change.Change;
import io.clientele.profile.order.OrderLine;
import io.clientele.profile.value.ValueMessages;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Maps the feed to its messages. */
final class ChangeMessages {

  private ChangeMessages() {}

  static ChangeBatch batch(ChangePage page) {
    ChangeBatch.Builder batch =
        ChangeBatch.newBuilder().setNext(FeedCursor.newBuilder().setToken(page.next().token()));
    page.changes().forEach(change -> batch.addChanges(message(change, page)));
    return batch.build();
  }

  private static io.clientele.contracts.profile.v1.Change message(Change change, ChangePage page) {
    FeedDetails details = page.details();
    var message =
        io.clientele.contracts.profile.v1.Change.newBuilder()
            .setCustomerId(change.customerId())
            .setSource(change.source());
    return switch (change) {
      case Change.CustomerSeen seen -> message.setCustomerSeen(seen(seen.happenedAt())).build();
      case Change.CustomerChanged changed ->
          message.setCustomerChanged(message(changed.customerId(), page.states())).build();
      case Change.OrderPlaced order ->
          message.setOrderPlaced(message(order, details.order(order))).build();
      case Change.OrderRevised _ ->
          throw new IllegalArgumentException("a revision is read as the order it makes");
      case Change.RefundMade refund ->
          message.setRefundMade(message(refund, details.refund(refund))).build();
      case Change.BehaviourShown behaviour ->
          details
              .shown(behaviour)
              .map(shown -> message.setBehaviourShown(message(behaviour, shown)))
              // It is not kept any more: what is left is that the customer was there.
              .orElseGet(() -> message.setCustomerSeen(seen(behaviour.happenedAt())))
              .build();
    };
  }

  private static CustomerChanged message(String customerId, Map<String, CustomerState> states) {
    CustomerState state =
        states.getOrDefault(
            customerId, new CustomerState(customerId, false, Map.of(), Set.of(), Contact.UNKNOWN));
    CustomerChanged.Builder message =
        CustomerChanged.newBuilder()
            .setPersonId(state.personId())
            .setProfilingRefused(state.profilingRefused());
    if (customerId.equals(state.personId())) {
      message
          .setDemographics(DemographicsMessages.demographics(state.known()))
          .setAttributes(AttributeMessages.attributes(state))
          .setReferredBy(AttributeMessages.referredBy(state))
          .addAllTags(ContactMessages.tags(state.contact()))
          .setReachability(ContactMessages.reachability(state));
    }
    return message.build();
  }

  private static io.clientele.contracts.profile.v1.CustomerSeen seen(Instant at) {
    return io.clientele.contracts.profile.v1.CustomerSeen.newBuilder()
        .setFirstSeenAt(ValueMessages.timestamp(at))
        .build();
  }

  private static io.clientele.contracts.profile.v1.OrderPlaced message(
      Change.OrderPlaced order, OrderDetail detail) {
    var message =
        io.clientele.contracts.profile.v1.OrderPlaced.newBuilder()
            .setOrderId(order.orderId())
            .setOrderedAt(ValueMessages.timestamp(order.happenedAt()))
            .setAmount(ValueMessages.money(order.amount()))
            .setChannel(detail.channel())
            .addAllLines(lines(detail.lines()));
    if (order.cost() != null) {
      message.setCost(ValueMessages.money(order.cost()));
    }
    if (order.revisedAt() != null) {
      message.setRevisedAt(ValueMessages.timestamp(order.revisedAt()));
    }
    return message.build();
  }

  private static io.clientele.contracts.profile.v1.RefundMade message(
      Change.RefundMade refund, List<OrderLine> lines) {
    var message =
        io.clientele.contracts.profile.v1.RefundMade.newBuilder()
            .setRefundId(refund.refundId())
            .setOrderId(refund.orderId())
            .setRefundedAt(ValueMessages.timestamp(refund.happenedAt()))
            .addAllLines(lines(lines));
    if (refund.amount() != null) {
      message.setAmount(ValueMessages.money(refund.amount()));
    }
    return message.build();
  }

  // What the goods are called and what they cost nobody needs who classifies.
  private static List<io.clientele.contracts.profile.v1.OrderLine> lines(List<OrderLine> lines) {
    return lines.stream().map(ChangeMessages::line).toList();
  }

  private static io.clientele.contracts.profile.v1.OrderLine line(OrderLine line) {
    var message =
        io.clientele.contracts.profile.v1.OrderLine.newBuilder()
            .setSku(line.sku())
            .setCategory(line.category());
    if (line.quantity() != null) {
      message.setQuantity(Decimal.newBuilder().setValue(line.quantity().toPlainString()));
    }
    if (line.unitPrice() != null) {
      message.setUnitPrice(ValueMessages.money(line.unitPrice()));
    }
    if (line.discount() != null) {
      message.setDiscount(ValueMessages.money(line.discount()));
    }
    if (line.amount() != null) {
      message.setAmount(ValueMessages.money(line.amount()));
    }
    return message.build();
  }

  private static io.clientele.contracts.profile.v1.BehaviourShown message(
      Change.BehaviourShown change, Shown shown) {
    var message =
        io.clientele.contracts.profile.v1.BehaviourShown.newBuilder()
            .setMessageId(change.messageId())
            .setOccurredAt(ValueMessages.timestamp(change.happenedAt()))
            .setKind(kind(shown.kind()))
            .setName(shown.name())
            .setSubject(shown.subject())
            .setOtherCustomerId(shown.otherCustomerId());
    shown
        .items()
        .forEach(item ->
            message.addItems(
                io.clientele.contracts.profile.v1.BehaviourShown.Item.newBuilder()
                    .setSku(item.sku())
                    .setCategory(item.category())));
    return message.build();
  }

  private static Kind kind(BehaviourKind kind) {
    return kind == BehaviourKind.OTHER ? Kind.KIND_UNSPECIFIED : Kind.valueOf(kind.name());
  }
}
