package io.clientele.scoring;

import com.google.protobuf.Timestamp;
import com.google.type.Money;
import io.clientele.contracts.feedback.v1.ComplaintMoved;
import io.clientele.contracts.feedback.v1.FeedbackGiven;
import io.clientele.contracts.feedback.v1.ScoreGiven;
import io.clientele.contracts.feedback.v1.Sentiment;
import io.clientele.contracts.profile.v1.Change;
import io.clientele.contracts.profile.v1.OrderPlaced;
import io.clientele.contracts.profile.v1.RefundMade;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Classifies everybody from scratch, in the plainest way, straight from the definitions: what the
 * service has to agree with.
 */
public final class Reference {

  /** All that is compared of one customer. */
  public record Customer(
      String id,
      long orders,
      long refunds,
      String currency,
      BigDecimal net,
      String lifecycle,
      String satisfaction,
      String rfm,
      String tier,
      boolean top,
      double rankShare,
      String frequency) {}

  private static final class Facts {
    final List<OrderPlaced> orders = new ArrayList<>();
    final List<RefundMade> refunds = new ArrayList<>();
    final List<FeedbackGiven> feedback = new ArrayList<>();
    final List<ScoreGiven> scores = new ArrayList<>();
    final Map<String, ComplaintMoved> complaints = new HashMap<>();
    String currency = "";
    BigDecimal net = BigDecimal.ZERO;
  }

  private final Instant asOf;
  private final TreeMap<String, Facts> customers = new TreeMap<>();
  private final Map<String, OrderPlaced> orders = new HashMap<>();

  private Reference(Shop.History history, Instant asOf) {
    this.asOf = asOf;
    Persons persons = Persons.of(history.profile());
    Set<String> known = new HashSet<>();
    Map<String, Change> latest = new HashMap<>();
    for (Change change : history.profile()) {
      switch (change.getKindCase()) {
        case CUSTOMER_SEEN -> meet(persons, change, change.getCustomerSeen().getFirstSeenAt());
        case ORDER_PLACED -> {
          OrderPlaced order = change.getOrderPlaced();
          meet(persons, change, order.getOrderedAt());
          latest.merge(
              order.getOrderId(),
              change,
              (one, other) ->
                  other.getOrderPlaced().hasRevisedAt() && !revised(other).isBefore(revised(one))
                      ? other
                      : one);
        }
        case REFUND_MADE -> {
          RefundMade refund = change.getRefundMade();
          meet(persons, change, refund.getRefundedAt());
          if (happened(refund.getRefundedAt()) && known.add("r" + refund.getRefundId())) {
            facts(persons, change.getCustomerId()).refunds.add(refund);
          }
        }
        case CUSTOMER_CHANGED -> {
          // Persons has them.
        }
        case KIND_NOT_SET -> throw new IllegalArgumentException();
      }
    }
    latest.values().stream()
        .filter(change -> happened(change.getOrderPlaced().getOrderedAt()))
        .forEach(change -> {
          OrderPlaced order = change.getOrderPlaced();
          facts(persons, change.getCustomerId()).orders.add(order);
          orders.put(order.getOrderId(), order);
        });
    for (var change : history.feedback()) {
      if (Shop.time(change).isAfter(asOf)) {
        continue;
      }
      Facts facts = facts(persons, change.getCustomerId());
      FeedbackGiven given = change.getFeedbackGiven();
      ScoreGiven score = change.getScoreGiven();
      if (change.hasFeedbackGiven()
          && !given.getDiscounted()
          && known.add("f" + given.getFeedbackId())) {
        facts.feedback.add(given);
      }
      if (change.hasScoreGiven() && known.add("s" + score.getScoreId())) {
        facts.scores.add(score);
      }
      if (change.hasComplaintMoved()) {
        facts.complaints.merge(
            change.getComplaintMoved().getComplaintId(),
            change.getComplaintMoved(),
            (one, other) -> one.getRevision() >= other.getRevision() ? one : other);
      }
    }
    customers.keySet().removeAll(persons.refused());
    customers.values().forEach(this::price);
  }

  private static Instant revised(Change order) {
    return order.getOrderPlaced().hasRevisedAt()
        ? instant(order.getOrderPlaced().getRevisedAt())
        : Instant.MIN;
  }

  private void meet(Persons persons, Change change, Timestamp at) {
    if (happened(at)) {
      facts(persons, change.getCustomerId());
    }
  }

  private Facts facts(Persons persons, String customer) {
    return customers.computeIfAbsent(persons.of(customer), id -> new Facts());
  }

  /** Every person, ascending by id, but those who refused to be profiled. */
  public static Map<String, Customer> classify(Shop.History history, Instant asOf) {
    Reference reference = new Reference(history, asOf);
    Map<String, Customer> all = new TreeMap<>();
    reference.customers.forEach((id, facts) -> all.put(id, reference.customer(id, facts)));
    return all;
  }

  private boolean happened(Timestamp at) {
    return !instant(at).isAfter(asOf);
  }

  private static Instant instant(Timestamp at) {
    return Instant.ofEpochSecond(at.getSeconds(), at.getNanos());
  }

  private static BigDecimal amount(Money money) {
    return BigDecimal.valueOf(money.getUnits()).add(BigDecimal.valueOf(money.getNanos(), 9));
  }

  private void price(Facts facts) {
    TreeMap<String, Integer> counts = new TreeMap<>();
    facts.orders.forEach(
        order -> counts.merge(order.getAmount().getCurrencyCode(), 1, Integer::sum));
    if (counts.isEmpty()) {
      facts.refunds.forEach(refund -> {
        String currency = currency(refund);
        if (!currency.isEmpty()) {
          counts.merge(currency, 1, Integer::sum);
        }
      });
    }
    int most = 0;
    for (var entry : counts.entrySet()) {
      if (entry.getValue() > most) {
        most = entry.getValue();
        facts.currency = entry.getKey();
      }
    }
    for (OrderPlaced order : facts.orders) {
      if (order.getAmount().getCurrencyCode().equals(facts.currency)) {
        facts.net = facts.net.add(amount(order.getAmount()));
      }
    }
    for (RefundMade refund : facts.refunds) {
      if (currency(refund).equals(facts.currency)) {
        facts.net = facts.net.subtract(amount(facts, refund));
      }
    }
  }

  private String currency(RefundMade refund) {
    if (refund.hasAmount()) {
      return refund.getAmount().getCurrencyCode();
    }
    OrderPlaced order = orders.get(refund.getOrderId());
    return order == null ? "" : order.getAmount().getCurrencyCode();
  }

  private BigDecimal amount(Facts facts, RefundMade refund) {
    if (refund.hasAmount()) {
      return amount(refund.getAmount());
    }
    OrderPlaced order = orders.get(refund.getOrderId());
    BigDecimal left = order == null ? BigDecimal.ZERO : amount(order.getAmount());
    for (RefundMade other : facts.refunds) {
      if (other.hasAmount() && other.getOrderId().equals(refund.getOrderId())) {
        left = left.subtract(amount(other.getAmount()));
      }
    }
    return left.max(BigDecimal.ZERO);
  }

  private Customer customer(String id, Facts facts) {
    boolean buyer = !facts.orders.isEmpty();
    List<Facts> peers = buyer ? peers(facts.currency) : List.of();
    String tier = "UNKNOWN";
    boolean top = false;
    double rankShare = 0;
    if (buyer) {
      long better = peers.stream().filter(peer -> peer.net.compareTo(facts.net) > 0).count();
      rankShare = (double) better / peers.size();
      boolean positive = facts.net.signum() > 0;
      tier = "bronze";
      top = positive && better < Math.ceilDiv(peers.size() * 20, 100);
      if (positive && better < Math.ceilDiv(peers.size() * 50, 100)) {
        tier = "silver";
      }
      if (top) {
        tier = "gold";
      }
      if (positive && better < Math.ceilDiv(peers.size() * 5, 100)) {
        tier = "platinum";
      }
    }
    return new Customer(
        id,
        facts.orders.size(),
        facts.refunds.size(),
        facts.currency,
        facts.net,
        lifecycle(facts),
        satisfaction(facts),
        buyer ? rfm(facts, peers) : "UNKNOWN",
        tier,
        top,
        rankShare,
        frequency(facts));
  }

  private List<Facts> peers(String currency) {
    return customers.values().stream()
        .filter(other -> !other.orders.isEmpty() && other.currency.equals(currency))
        .toList();
  }

  private String rfm(Facts facts, List<Facts> peers) {
    Instant last = last(facts);
    int r = score(peers.stream().filter(peer -> last(peer).isBefore(last)).count(), peers.size());
    int f =
        score(
            peers.stream().filter(peer -> peer.orders.size() < facts.orders.size()).count(),
            peers.size());
    int m =
        score(
            peers.stream().filter(peer -> peer.net.compareTo(facts.net) < 0).count(), peers.size());
    if (r >= 4 && f >= 4 && m >= 4) {
      return "champions";
    } else if (r >= 3 && f >= 3 && m >= 3) {
      return "loyal";
    } else if (r <= 2 && f >= 4 && m >= 4) {
      return "cannot_lose";
    } else if (r <= 2 && f >= 2 && m >= 3) {
      return "at_risk";
    } else if (r == 5 && f == 1) {
      return "new_customers";
    } else if (r >= 4 && f >= 2) {
      return "potential_loyal";
    } else if (r >= 3 && f == 1) {
      return "promising";
    } else if (r == 3) {
      return "need_attention";
    } else if (r == 2) {
      return f >= 2 ? "about_to_sleep" : "hibernating";
    }
    return "lost";
  }

  // The k-th cut lies below a value exactly where at least ceil(k n / 5) values do.
  private static int score(long below, int size) {
    return 1 + (int) (5 * below / size);
  }

  private static Instant last(Facts facts) {
    return facts.orders.stream()
        .map(order -> instant(order.getOrderedAt()))
        .max(Instant::compareTo)
        .orElseThrow();
  }

  private String lifecycle(Facts facts) {
    if (facts.orders.isEmpty()) {
      return "prospect";
    }
    Instant last = last(facts);
    Instant first =
        facts.orders.stream()
            .map(order -> instant(order.getOrderedAt()))
            .min(Instant::compareTo)
            .orElseThrow();
    double days = Duration.between(first, last).toNanos() / 86_400e9;
    double interval = Math.clamp((60 + days) / facts.orders.size(), 7, 365);
    double silence = Duration.between(last, asOf).toNanos() / 86_400e9;
    if (silence <= 2 * interval) {
      return asOf.isBefore(first.plus(Duration.ofDays(30))) ? "new" : "active";
    }
    return silence <= 4 * interval ? "dormant" : "churned";
  }

  // A gamma prior of one purchase in 60 days; days with an order after the first such day.
  private String frequency(Facts facts) {
    if (facts.orders.isEmpty()) {
      return "UNKNOWN";
    }
    List<Instant> times =
        facts.orders.stream().map(order -> instant(order.getOrderedAt())).sorted().toList();
    long days = times.stream().map(time -> time.truncatedTo(ChronoUnit.DAYS)).distinct().count();
    double age = Duration.between(times.getFirst(), asOf).toNanos() / 86_400e9;
    double byYear = days / (60 + age) * 365.25;
    if (byYear >= 12) {
      return "heavy";
    }
    return byYear >= 4 ? "regular" : byYear >= 1 ? "light" : "inactive";
  }

  private double decay(Timestamp at) {
    return Math.pow(0.5, Duration.between(instant(at), asOf).toNanos() / 86_400e9 / 180);
  }

  private static double saysOf(ComplaintMoved moved) {
    return switch (moved.getState()) {
      case RESOLVED, CLOSED ->
          switch (moved.getSolution()) {
            case SOLVED -> 0.2;
            case UNSOLVED -> -1;
            default -> -0.3;
          };
      default -> -1;
    };
  }

  private String satisfaction(Facts facts) {
    double pull = 0;
    double weight = 0;
    for (FeedbackGiven given : facts.feedback) {
      double days = Duration.between(instant(given.getOccurredAt()), asOf).toNanos() / 86_400e9;
      double decay = Math.pow(0.5, days / 180);
      if (given.getRating() > 0) {
        pull += decay * (given.getRating() - 3) / 2;
        weight += decay;
      }
      if (given.getSentiment().getLabel() != Sentiment.Label.UNKNOWN) {
        double polarity = given.getSentiment().getPositive() - given.getSentiment().getNegative();
        pull += 0.7 * decay * polarity;
        weight += 0.7 * decay;
      }
    }
    for (ScoreGiven score : facts.scores) {
      double decay = decay(score.getOccurredAt());
      double share =
          (score.getValue() - score.getLowest()) / (score.getHighest() - score.getLowest());
      double own =
          switch (score.getMetric()) {
            case CSAT -> 1;
            case NPS -> 0.8;
            default -> 0.7;
          };
      double middle = score.getMetric() == ScoreGiven.Metric.NPS ? 0.75 : 0.5;
      double side = share < middle ? middle : 1 - middle;
      pull += own * decay * (share - middle) / side;
      weight += own * decay;
    }
    for (ComplaintMoved moved : facts.complaints.values()) {
      double own = 1.2 * (0.2 + 0.2 * moved.getSeverity().getNumber()) * decay(moved.getMovedAt());
      pull += own * saysOf(moved);
      weight += own;
    }
    double said = weight;
    for (RefundMade refund : facts.refunds) {
      double own = 0.2 * decay(refund.getRefundedAt());
      pull -= own * 0.5;
      weight += own;
    }
    double mean = pull / (0.5 + weight);
    if (said < 0.3) {
      return "UNKNOWN";
    }
    return mean >= 0.25 ? "high" : mean <= -0.15 ? "low" : "medium";
  }
}
