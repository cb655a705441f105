package io.clientele.scoring.feed;

import io.clientele.contracts.profile.v1.Change;
import io.clientele.contracts.profile.v1.ChangeBatch;
import io.clientele.contracts.profile.v1.OrderPlaced;
import io.clientele.contracts.profile.v1.RefundMade;
import io.clientele.scoring.history.Facts;
import io.clientele.scoring.history.MoneyBack;
import io.clientele.scoring.history.Purchase;
import io.clientele.scoring.history.Sighting;
import io.clientele.scoring.person.PersonChange;
import io.clientele.scoring.wire.MoneyMessages;
import io.clientele.scoring.wire.TimeMessages;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes of the profile feed as facts and as what is said of persons. */
final class ProfileFeedMessages {

  private ProfileFeedMessages() {}

  static Batch batch(ChangeBatch message) {
    List<Sighting> sightings = new ArrayList<>();
    List<Purchase> purchases = new ArrayList<>();
    List<MoneyBack> refunds = new ArrayList<>();
    List<PersonChange> persons = new ArrayList<>();
    for (Change change : message.getChangesList()) {
      switch (change.getKindCase()) {
        case CUSTOMER_SEEN ->
            sightings.add(
                new Sighting(
                    change.getCustomerId(),
                    TimeMessages.instant(change.getCustomerSeen().getFirstSeenAt())));
        case ORDER_PLACED -> purchases.add(purchase(change, change.getOrderPlaced()));
        case REFUND_MADE -> refunds.add(refund(change, change.getRefundMade()));
        case CUSTOMER_CHANGED -> persons.add(PersonMessages.change(change));
        case KIND_NOT_SET -> {
          // A kind that a newer profile-service knows: it says nothing to this version.
        }
      }
    }
    return new Batch(
        message.getNext().getToken(),
        message.getChangesCount(),
        new Facts(sightings, purchases, refunds, List.of()),
        persons);
  }

  private static Purchase purchase(Change change, OrderPlaced order) {
    return new Purchase(
        change.getCustomerId(),
        change.getSource(),
        order.getOrderId(),
        TimeMessages.instant(order.getOrderedAt()),
        MoneyMessages.amount(order.getAmount()),
        order.getAmount().getCurrencyCode(),
        cost(order),
        order.hasRevisedAt() ? TimeMessages.instant(order.getRevisedAt()) : null);
  }

  // A cost in another currency than the amount says nothing of what is left of it.
  private static @Nullable BigDecimal cost(OrderPlaced order) {
    return order.hasCost()
            && order.getCost().getCurrencyCode().equals(order.getAmount().getCurrencyCode())
        ? MoneyMessages.amount(order.getCost())
        : null;
  }

  private static MoneyBack refund(Change change, RefundMade refund) {
    return new MoneyBack(
        change.getCustomerId(),
        change.getSource(),
        refund.getRefundId(),
        refund.getOrderId().isEmpty() ? null : refund.getOrderId(),
        TimeMessages.instant(refund.getRefundedAt()),
        refund.hasAmount() ? MoneyMessages.amount(refund.getAmount()) : null,
        refund.hasAmount() ? refund.getAmount().getCurrencyCode() : null);
  }
}
