package io.clientele.scoring.feed;

import io.clientele.contracts.profile.v1.Behaviour;
import io.clientele.contracts.profile.v1.BehaviourShown;
import io.clientele.contracts.profile.v1.Change;
import io.clientele.contracts.profile.v1.ChangeBatch;
import io.clientele.contracts.profile.v1.OrderPlaced;
import io.clientele.contracts.profile.v1.RefundMade;
import io.clientele.scoring.history.Activity;
import io.clientele.scoring.history.ActivityShown;
import io.clientele.scoring.history.Facts;
import io.clientele.scoring.history.MoneyBack;
import io.clientele.scoring.history.Purchase;
import io.clientele.scoring.history.Sighting;
import io.clientele.scoring.history.Times;
import io.clientele.scoring.person.PersonChange;
import io.clientele.scoring.wire.MoneyMessages;
import io.clientele.scoring.wire.TimeMessages;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes of the profile feed as facts and as what is said of persons. */
final class ProfileFeedMessages {

  private static final int MOST_ITEMS = 100;

  private ProfileFeedMessages() {}

  static Batch batch(ChangeBatch message) {
    List<Sighting> sightings = new ArrayList<>();
    List<Purchase> purchases = new ArrayList<>();
    List<MoneyBack> refunds = new ArrayList<>();
    List<ActivityShown> activities = new ArrayList<>();
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
        case BEHAVIOUR_SHOWN -> activities.add(activity(change, change.getBehaviourShown()));
        case CUSTOMER_CHANGED -> persons.add(PersonMessages.change(change));
        case KIND_NOT_SET -> {
          // A kind that a newer profile-service knows: it says nothing to this version.
        }
      }
    }
    return new Batch(
        message.getNext().getToken(),
        message.getChangesCount(),
        new Facts(sightings, purchases, refunds, List.of(), activities),
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
        order.hasRevisedAt() ? TimeMessages.instant(order.getRevisedAt()) : null,
        order.getChannel(),
        GoodsMessages.bought(order.getLinesList()));
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
        refund.hasAmount() ? refund.getAmount().getCurrencyCode() : null,
        GoodsMessages.returned(refund.getLinesList()));
  }

  private static ActivityShown activity(Change change, BehaviourShown shown) {
    return new ActivityShown(
        change.getCustomerId(),
        change.getSource(),
        shown.getMessageId(),
        new Activity(
            Times.micros(TimeMessages.instant(shown.getOccurredAt())),
            kind(shown.getKind()),
            shown.getName(),
            shown.getItemsList().stream()
                .limit(MOST_ITEMS)
                .map(item -> new Activity.Item(item.getSku(), item.getCategory()))
                .toList(),
            shown.getSubject(),
            shown.getOtherCustomerId()));
  }

  // A kind that a newer profile-service knows is something else to this version.
  private static Activity.Kind kind(Behaviour.Kind told) {
    return told == Behaviour.Kind.KIND_UNSPECIFIED || told == Behaviour.Kind.UNRECOGNIZED
        ? Activity.Kind.OTHER
        : Activity.Kind.valueOf(told.name());
  }
}
