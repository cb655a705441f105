package io.clientele.profile.feed;

import io.clientele.contracts.common.v1.FeedCursor;
import io.clientele.contracts.profile.v1.ChangeBatch;
import io.clientele.contracts.profile.v1.CustomerChanged;
import io.clientele.profile.change.Change;
import io.clientele.profile.value.ValueMessages;
import java.util.Map;
import java.util.Set;

/** Maps the feed to its messages. */
final class ChangeMessages {

  private ChangeMessages() {}

  static ChangeBatch batch(ChangePage page) {
    ChangeBatch.Builder batch =
        ChangeBatch.newBuilder().setNext(FeedCursor.newBuilder().setToken(page.next().token()));
    page.changes().forEach(change -> batch.addChanges(message(change, page.states())));
    return batch.build();
  }

  private static io.clientele.contracts.profile.v1.Change message(
      Change change, Map<String, CustomerState> states) {
    var message =
        io.clientele.contracts.profile.v1.Change.newBuilder()
            .setCustomerId(change.customerId())
            .setSource(change.source());
    return switch (change) {
      case Change.CustomerSeen seen -> message.setCustomerSeen(message(seen)).build();
      case Change.CustomerChanged changed ->
          message.setCustomerChanged(message(changed.customerId(), states)).build();
      case Change.OrderPlaced order -> message.setOrderPlaced(message(order)).build();
      case Change.OrderRevised _ ->
          throw new IllegalArgumentException("a revision is read as the order it makes");
      case Change.RefundMade refund -> message.setRefundMade(message(refund)).build();
    };
  }

  private static CustomerChanged message(String customerId, Map<String, CustomerState> states) {
    CustomerState state =
        states.getOrDefault(customerId, new CustomerState(customerId, false, Map.of(), Set.of()));
    CustomerChanged.Builder message =
        CustomerChanged.newBuilder()
            .setPersonId(state.personId())
            .setProfilingRefused(state.profilingRefused());
    if (customerId.equals(state.personId())) {
      message
          .setDemographics(DemographicsMessages.demographics(state.known()))
          .setAttributes(AttributeMessages.attributes(state))
          .setReferredBy(AttributeMessages.referredBy(state));
    }
    return message.build();
  }

  private static io.clientele.contracts.profile.v1.CustomerSeen message(Change.CustomerSeen seen) {
    return io.clientele.contracts.profile.v1.CustomerSeen.newBuilder()
        .setFirstSeenAt(ValueMessages.timestamp(seen.happenedAt()))
        .build();
  }

  private static io.clientele.contracts.profile.v1.OrderPlaced message(Change.OrderPlaced order) {
    var message =
        io.clientele.contracts.profile.v1.OrderPlaced.newBuilder()
            .setOrderId(order.orderId())
            .setOrderedAt(ValueMessages.timestamp(order.happenedAt()))
            .setAmount(ValueMessages.money(order.amount()));
    if (order.cost() != null) {
      message.setCost(ValueMessages.money(order.cost()));
    }
    if (order.revisedAt() != null) {
      message.setRevisedAt(ValueMessages.timestamp(order.revisedAt()));
    }
    return message.build();
  }

  private static io.clientele.contracts.profile.v1.RefundMade message(Change.RefundMade refund) {
    var message =
        io.clientele.contracts.profile.v1.RefundMade.newBuilder()
            .setRefundId(refund.refundId())
            .setOrderId(refund.orderId())
            .setRefundedAt(ValueMessages.timestamp(refund.happenedAt()));
    if (refund.amount() != null) {
      message.setAmount(ValueMessages.money(refund.amount()));
    }
    return message.build();
  }
}
