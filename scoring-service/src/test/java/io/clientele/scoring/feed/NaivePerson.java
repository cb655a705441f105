package io.clientele.scoring.feed;

import com.google.protobuf.Timestamp;
import io.clientele.contracts.feedback.v1.FeedbackGiven;
import io.clientele.contracts.profile.v1.Change;
import io.clientele.contracts.profile.v1.OrderPlaced;
import io.clientele.contracts.profile.v1.RefundMade;
import io.clientele.scoring.Persons;
import io.clientele.scoring.Reference;
import io.clientele.scoring.Reference.Customer;
import io.clientele.scoring.Shop.History;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A person's facts one by one, taken from the feeds in the plainest way. */
final class NaivePerson {

  final Customer customer;
  final Instant asOf;
  private final List<OrderPlaced> orders = new ArrayList<>();
  private final List<RefundMade> refunds = new ArrayList<>();
  private final List<FeedbackGiven> feedback = new ArrayList<>();
  private final Map<String, OrderPlaced> allOrders;

  private NaivePerson(Customer customer, Instant asOf, Map<String, OrderPlaced> allOrders) {
    this.customer = customer;
    this.asOf = asOf;
    this.allOrders = allOrders;
  }

  /** Everybody who did not refuse, by id. */
  static Map<String, NaivePerson> all(History history, Instant asOf) {
    Persons persons = Persons.of(history.profile());
    Map<String, Change> latest = new HashMap<>();
    for (Change change : history.profile()) {
      if (change.hasOrderPlaced()) {
        latest.merge(
            change.getOrderPlaced().getOrderId(),
            change,
            (one, other) ->
                other.getOrderPlaced().hasRevisedAt() && !revised(other).isBefore(revised(one))
                    ? other
                    : one);
      }
    }
    Map<String, OrderPlaced> orders = new HashMap<>();
    latest.forEach((id, change) -> orders.put(id, change.getOrderPlaced()));
    Map<String, NaivePerson> all = new TreeMap<>();
    Reference.classify(history, asOf)
        .forEach((id, customer) -> all.put(id, new NaivePerson(customer, asOf, orders)));
    latest
        .values()
        .forEach(change -> {
          NaivePerson person = all.get(persons.of(change.getCustomerId()));
          if (person != null) {
            person.orders.add(change.getOrderPlaced());
          }
        });
    Set<String> known = new HashSet<>();
    for (Change change : history.profile()) {
      NaivePerson person = all.get(persons.of(change.getCustomerId()));
      if (change.hasRefundMade()
          && known.add(change.getRefundMade().getRefundId())
          && person != null) {
        person.refunds.add(change.getRefundMade());
      }
    }
    for (var change : history.feedback()) {
      NaivePerson person = all.get(persons.of(change.getCustomerId()));
      if (change.hasFeedbackGiven()
          && !change.getFeedbackGiven().getDiscounted()
          && known.add(change.getFeedbackGiven().getFeedbackId())
          && person != null) {
        person.feedback.add(change.getFeedbackGiven());
      }
    }
    return all;
  }

  private static Instant revised(Change order) {
    return order.getOrderPlaced().hasRevisedAt()
        ? instant(order.getOrderPlaced().getRevisedAt())
        : Instant.MIN;
  }

  private static Instant instant(Timestamp at) {
    return Instant.ofEpochSecond(at.getSeconds(), at.getNanos());
  }

  private boolean within(Timestamp at, Duration length) {
    return instant(at).isAfter(asOf.minus(length)) && !instant(at).isAfter(asOf);
  }

  long ordersLast(Duration length) {
    return orders.stream().filter(order -> within(order.getOrderedAt(), length)).count();
  }

  long ordersBefore(Duration length) {
    return orders.size() - ordersLast(length);
  }

  long refundsLast(Duration length) {
    return refunds.stream().filter(refund -> within(refund.getRefundedAt(), length)).count();
  }

  long feedbackLast(Duration length) {
    return feedback.stream().filter(given -> within(given.getOccurredAt(), length)).count();
  }

  /** Ratings within a length of time. */
  double[] ratings(Duration length) {
    return feedback.stream()
        .filter(given -> within(given.getOccurredAt(), length) && given.getRating() > 0)
        .mapToDouble(FeedbackGiven::getRating)
        .toArray();
  }

  private Stream<BigDecimal> amounts(Duration length) {
    return orders.stream()
        .filter(order ->
            within(order.getOrderedAt(), length)
                && order.getAmount().getCurrencyCode().equals(customer.currency()))
        .map(order -> amount(order.getAmount()));
  }

  BigDecimal gross(Duration length) {
    return amounts(length).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The greatest order; negative where there is none. */
  BigDecimal largest(Duration length) {
    return amounts(length).max(BigDecimal::compareTo).orElse(BigDecimal.ONE.negate());
  }

  BigDecimal net(Duration length) {
    return refunds.stream()
        .filter(refund -> within(refund.getRefundedAt(), length))
        .map(this::back)
        .reduce(gross(length), BigDecimal::subtract);
  }

  private BigDecimal back(RefundMade refund) {
    if (refund.hasAmount()) {
      return refund.getAmount().getCurrencyCode().equals(customer.currency())
          ? amount(refund.getAmount())
          : BigDecimal.ZERO;
    }
    OrderPlaced order = allOrders.get(refund.getOrderId());
    return order == null || !order.getAmount().getCurrencyCode().equals(customer.currency())
        ? BigDecimal.ZERO
        : amount(order.getAmount());
  }

  /** Days since the last order; negative without one. */
  double silence() {
    return orders.stream()
        .map(order -> instant(order.getOrderedAt()))
        .max(Instant::compareTo)
        .map(last -> Duration.between(last, asOf).toNanos() / 1000 / 86_400e6)
        .orElse(-1.0);
  }

  private static BigDecimal amount(com.google.type.Money money) {
    return BigDecimal.valueOf(money.getUnits()).add(BigDecimal.valueOf(money.getNanos(), 9));
  }
}
