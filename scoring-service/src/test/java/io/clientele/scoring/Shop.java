package io.clientele.scoring;

import com.google.protobuf.Struct;
import com.google.protobuf.Timestamp;
import com.google.type.Decimal;
import com.google.type.Money;
import io.clientele.contracts.feedback.v1.ComplaintMoved;
import io.clientele.contracts.feedback.v1.FeedbackGiven;
import io.clientele.contracts.feedback.v1.ScoreGiven;
import io.clientele.contracts.feedback.v1.Sentiment;
import io.clientele.contracts.profile.v1.Behaviour;
import io.clientele.contracts.profile.v1.BehaviourShown;
import io.clientele.contracts.profile.v1.Change;
import io.clientele.contracts.profile.v1.CustomerChanged;
import io.clientele.contracts.profile.v1.CustomerSeen;
import io.clientele.contracts.profile.v1.Demographics;
import io.clientele.contracts.profile.v1.OrderLine;
import io.clientele.contracts.profile.v1.OrderPlaced;
import io.clientele.contracts.profile.v1.RefundMade;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Changes for tests: single ones by hand, and a random shop by seed. */
public final class Shop {

  private static final String SOURCE = "test";

  private Shop() {}

  public static Timestamp timestamp(Instant instant) {
    return Timestamp.newBuilder()
        .setSeconds(instant.getEpochSecond())
        .setNanos(instant.getNano())
        .build();
  }

  public static Change seen(String customer, Instant at) {
    return change(customer)
        .setCustomerSeen(CustomerSeen.newBuilder().setFirstSeenAt(timestamp(at)))
        .build();
  }

  public static Change order(
      String customer, String id, Instant at, String amount, String currency) {
    return change(customer)
        .setOrderPlaced(
            OrderPlaced.newBuilder()
                .setOrderId(id)
                .setOrderedAt(timestamp(at))
                .setAmount(money(amount, currency)))
        .build();
  }

  /** The same order with what it cost. */
  public static Change costing(Change order, String cost) {
    Change.Builder change = order.toBuilder();
    OrderPlaced.Builder placed = change.getOrderPlacedBuilder();
    placed.setCost(money(cost, placed.getAmount().getCurrencyCode()));
    return change.build();
  }

  /** A person of whom this is known, and who was brought by somebody; by nobody where empty. */
  public static Change person(String person, Struct attributes, String referredBy) {
    Change.Builder change = person(person, person, false).toBuilder();
    change.getCustomerChangedBuilder().setAttributes(attributes).setReferredBy(referredBy);
    return change.build();
  }

  /** A later version of an order. */
  public static Change revised(
      String customer, String id, Instant at, String amount, String currency, Instant revisedAt) {
    Change.Builder change = order(customer, id, at, amount, currency).toBuilder();
    change.getOrderPlacedBuilder().setRevisedAt(timestamp(revisedAt));
    return change.build();
  }

  /** The order with a line of each thing. */
  public static Change listing(Change order, String... skus) {
    Change.Builder change = order.toBuilder();
    for (String sku : skus) {
      change
          .getOrderPlacedBuilder()
          .addLines(
              OrderLine.newBuilder()
                  .setSku(sku)
                  .setCategory("things")
                  .setQuantity(Decimal.newBuilder().setValue("1"))
                  .setAmount(money("5", "EUR")));
    }
    return change.build();
  }

  /** An invitation that went to another; to nobody where empty. */
  public static Change shown(String customer, String id, Instant at, String other) {
    return change(customer)
        .setBehaviourShown(
            BehaviourShown.newBuilder()
                .setMessageId(id)
                .setOccurredAt(timestamp(at))
                .setKind(Behaviour.Kind.INVITED)
                .setName(id)
                .setOtherCustomerId(other))
        .build();
  }

  /** Whose facts a customer's are. */
  public static Change person(String customer, String person, boolean refused) {
    return person(customer, person, refused, Demographics.getDefaultInstance());
  }

  /** Whose facts a customer's are, and what is known of him where he is a person. */
  public static Change person(
      String customer, String person, boolean refused, Demographics demographics) {
    CustomerChanged.Builder changed =
        CustomerChanged.newBuilder().setPersonId(person).setProfilingRefused(refused);
    if (customer.equals(person)) {
      changed.setDemographics(demographics);
    }
    return change(customer).setCustomerChanged(changed).build();
  }

  /** A refund; without an amount of all that is left. */
  public static Change refund(
      String customer,
      String id,
      String orderId,
      Instant at,
      @Nullable String amount,
      String currency) {
    RefundMade.Builder refund =
        RefundMade.newBuilder().setRefundId(id).setOrderId(orderId).setRefundedAt(timestamp(at));
    if (amount != null) {
      refund.setAmount(money(amount, currency));
    }
    return change(customer).setRefundMade(refund).build();
  }

  private static Change.Builder change(String customer) {
    return Change.newBuilder().setCustomerId(customer).setSource(SOURCE);
  }

  public static io.clientele.contracts.feedback.v1.Change feedback(
      String customer, String id, Instant at, double rating, @Nullable Double polarity) {
    FeedbackGiven.Builder given =
        FeedbackGiven.newBuilder().setFeedbackId(id).setOccurredAt(timestamp(at)).setRating(rating);
    given.setSentiment(
        polarity == null
            ? Sentiment.newBuilder().setLabel(Sentiment.Label.UNKNOWN)
            : Sentiment.newBuilder()
                .setLabel(polarity > 0 ? Sentiment.Label.POSITIVE : Sentiment.Label.NEGATIVE)
                .setPositive(Math.max(0, polarity))
                .setNegative(Math.max(0, -polarity)));
    return io.clientele.contracts.feedback.v1.Change.newBuilder()
        .setCustomerId(customer)
        .setSource(SOURCE)
        .setFeedbackGiven(given)
        .build();
  }

  /** An answer to a question. */
  public static io.clientele.contracts.feedback.v1.Change score(
      String customer,
      String id,
      Instant at,
      ScoreGiven.Metric metric,
      double value,
      double lowest,
      double highest) {
    return io.clientele.contracts.feedback.v1.Change.newBuilder()
        .setCustomerId(customer)
        .setSource(SOURCE)
        .setScoreGiven(
            ScoreGiven.newBuilder()
                .setScoreId(id)
                .setOccurredAt(timestamp(at))
                .setMetric(metric)
                .setValue(value)
                .setLowest(lowest)
                .setHighest(highest))
        .build();
  }

  /** A move of a complaint. */
  public static io.clientele.contracts.feedback.v1.Change complaint(
      String customer,
      String id,
      long revision,
      Instant at,
      ComplaintMoved.State state,
      ComplaintMoved.Severity severity,
      ComplaintMoved.Solution solution) {
    return io.clientele.contracts.feedback.v1.Change.newBuilder()
        .setCustomerId(customer)
        .setSource(SOURCE)
        .setComplaintMoved(
            ComplaintMoved.newBuilder()
                .setComplaintId(id)
                .setRevision(revision)
                .setMovedAt(timestamp(at))
                .setState(state)
                .setSeverity(severity)
                .setSolution(solution))
        .build();
  }

  /** When that happened which a change tells. */
  public static Instant time(io.clientele.contracts.feedback.v1.Change change) {
    Timestamp at =
        switch (change.getKindCase()) {
          case SCORE_GIVEN -> change.getScoreGiven().getOccurredAt();
          case COMPLAINT_MOVED -> change.getComplaintMoved().getMovedAt();
          default -> change.getFeedbackGiven().getOccurredAt();
        };
    return Instant.ofEpochSecond(at.getSeconds(), at.getNanos());
  }

  /** The feedback, in which topics are asked for. */
  public static io.clientele.contracts.feedback.v1.Change wishing(
      io.clientele.contracts.feedback.v1.Change feedback, String... topics) {
    var wishing = feedback.toBuilder();
    wishing.getFeedbackGivenBuilder().addAllWishes(List.of(topics));
    return wishing.build();
  }

  public static Money money(String amount, String currency) {
    BigDecimal[] parts = new BigDecimal(amount).divideAndRemainder(BigDecimal.ONE);
    return Money.newBuilder()
        .setCurrencyCode(currency)
        .setUnits(parts[0].longValueExact())
        .setNanos(parts[1].movePointRight(9).intValueExact())
        .build();
  }

  /** What happened in a random shop, with the feeds' changes in order of time. */
  public record History(
      List<Change> profile, List<io.clientele.contracts.feedback.v1.Change> feedback) {

    /** The same, in another order and with repeats. */
    public History shuffled(Random random) {
      return new History(shuffled(profile, random), shuffled(feedback, random));
    }

    /** The same with changes of persons among the others, in their order. */
    public History with(List<Change> persons, Random random) {
      List<Change> all = new ArrayList<>(profile);
      int place = 0;
      for (Change change : persons) {
        place += random.nextInt(2 * (all.size() - place) / (persons.size() + 1) + 1);
        all.add(place++, change);
      }
      return new History(all, feedback);
    }

    private static <T> List<T> shuffled(List<T> changes, Random random) {
      List<T> mixed = new ArrayList<>(changes);
      changes.stream().filter(change -> random.nextInt(4) == 0).forEach(mixed::add);
      Collections.shuffle(mixed, random);
      return mixed;
    }
  }

  /** A shop with ties, refunds of every kind, several currencies, prospects and feedback. */
  public static History random(long seed, int customers, Instant from, Instant to) {
    Random random = new Random(seed);
    List<Change> profile = new ArrayList<>();
    List<io.clientele.contracts.feedback.v1.Change> feedback = new ArrayList<>();
    int ids = 0;
    for (int i = 0; i < customers; i++) {
      String customer = "c%04d".formatted(i);
      profile.add(seen(customer, time(random, from, to)));
      int orders = random.nextInt(3) == 0 ? 0 : 1 + random.nextInt(1 + random.nextInt(8));
      for (int k = 0; k < orders; k++) {
        String id = "o" + ids++;
        String currency = random.nextInt(4) == 0 ? "USD" : "EUR";
        String amount = (1 + random.nextInt(30)) + (random.nextBoolean() ? ".50" : "");
        profile.add(order(customer, id, time(random, from, to), amount, currency));
        for (int version = random.nextInt(8) - 5; version > 0; version--) {
          Instant at = time(random, from, to);
          String other = (1 + random.nextInt(30)) + ".25";
          profile.add(revised(customer, id, at, other, currency, time(random, from, to)));
        }
        if (random.nextInt(6) == 0) {
          boolean all = random.nextBoolean();
          String orderId = random.nextInt(5) == 0 ? "" : id;
          profile.add(
              refund(
                  customer,
                  "r" + ids++,
                  orderId,
                  time(random, from, to),
                  all ? null : "1.25",
                  currency));
        }
      }
      for (int k = random.nextInt(4); k > 0; k--) {
        Double polarity = random.nextBoolean() ? Double.valueOf(random.nextDouble() * 2 - 1) : null;
        feedback.add(
            feedback(customer, "f" + ids++, time(random, from, to), random.nextInt(6), polarity));
      }
    }
    // Of randomness of their own, so that the rest is as it was before there were any.
    feedback.addAll(signals(new Random(~seed), customers, from, to));
    return new History(profile, feedback);
  }

  private static List<io.clientele.contracts.feedback.v1.Change> signals(
      Random random, int customers, Instant from, Instant to) {
    List<io.clientele.contracts.feedback.v1.Change> signals = new ArrayList<>();
    ScoreGiven.Metric[] metrics = {
      ScoreGiven.Metric.CSAT, ScoreGiven.Metric.NPS, ScoreGiven.Metric.CES
    };
    for (int i = 0; i < customers; i++) {
      String customer = "c%04d".formatted(i);
      if (random.nextInt(5) == 0) {
        int metric = random.nextInt(3);
        int highest = metric == 1 ? 10 : 5;
        int lowest = metric == 1 ? 0 : 1;
        signals.add(
            score(
                customer,
                "s" + i,
                time(random, from, to),
                metrics[metric],
                lowest + random.nextInt(highest - lowest + 1),
                lowest,
                highest));
      }
      if (random.nextInt(6) == 0) {
        signals.addAll(complaint(random, customer, "k" + i, from, to));
      }
      if (random.nextInt(12) == 0) {
        var spam = feedback(customer, "d" + i, time(random, from, to), 1, null).toBuilder();
        spam.getFeedbackGivenBuilder().setDiscounted(true);
        signals.add(spam.build());
      }
    }
    return signals;
  }

  private static List<io.clientele.contracts.feedback.v1.Change> complaint(
      Random random, String customer, String id, Instant from, Instant to) {
    ComplaintMoved.State[] states = {
      ComplaintMoved.State.OPEN,
      ComplaintMoved.State.WAITING_FOR_CUSTOMER,
      ComplaintMoved.State.RESOLVED,
      ComplaintMoved.State.CLOSED,
      ComplaintMoved.State.REOPENED
    };
    ComplaintMoved.Severity severity = ComplaintMoved.Severity.forNumber(1 + random.nextInt(4));
    List<io.clientele.contracts.feedback.v1.Change> moves = new ArrayList<>();
    Instant at = time(random, from, to);
    int count = 1 + random.nextInt(4);
    for (int move = 0; move < count && at.isBefore(to); move++) {
      moves.add(
          complaint(
              customer,
              id,
              move + 1,
              at,
              move == 0 ? states[0] : states[1 + random.nextInt(4)],
              severity,
              ComplaintMoved.Solution.forNumber(random.nextInt(3))));
      at = at.plusSeconds(1 + random.nextInt(30 * 86_400));
    }
    return moves;
  }

  private static Instant time(Random random, Instant from, Instant to) {
    long span = to.getEpochSecond() - from.getEpochSecond();
    return from.plusSeconds((long) (random.nextDouble() * span))
        .plusNanos(random.nextInt(1_000_000) * 1000L);
  }
}
