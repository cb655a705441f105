package io.clientele.scoring.history;

import io.clientele.scoring.satisfaction.Opinion;
import io.clientele.scoring.satisfaction.Signal;
import io.clientele.scoring.satisfaction.Signals;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is known of a person up to a time.
 *
 * @param customerId that of the person
 * @param purchases totals by day and currency; one or several for a day
 * @param opinions ascending by time
 * @param signals what else tells of satisfaction: answers, complaints as they are, returns
 * @param doings one by one what the person bought and did
 */
public record CustomerHistory(
    String customerId,
    Instant firstSeenAt,
    List<PurchaseTotal> purchases,
    List<RefundLine> refunds,
    List<Opinion> opinions,
    List<Signal> signals,
    Doings doings) {

  private static final Comparator<Signal> ORDER =
      Comparator.comparing(Signal::at)
          .thenComparing(Signal::kind)
          .thenComparing(Signal::value)
          .thenComparing(Signal::strength);

  /** A history of which nothing is known one by one. */
  public CustomerHistory(
      String customerId,
      Instant firstSeenAt,
      List<PurchaseTotal> purchases,
      List<RefundLine> refunds,
      List<Opinion> opinions) {
    this(customerId, firstSeenAt, purchases, refunds, opinions, List.of(), Doings.NONE);
  }

  public CustomerHistory {
    purchases = List.copyOf(purchases);
    refunds = List.copyOf(refunds);
    opinions = List.copyOf(opinions);
    // Sums of them come out the same however they arrived.
    signals = signals.stream().sorted(ORDER).toList();
  }

  /** Everything that tells of satisfaction. */
  public List<Signal> moodSignals() {
    List<Signal> all = new ArrayList<>(Signals.of(opinions));
    all.addAll(signals);
    return all;
  }

  /** How often the person said something: opinions, answers and complaints. */
  public long said() {
    return opinions.size() + signals.stream().filter(one -> one.kind().said()).count();
  }

  /** When the person said something. */
  public Stream<Instant> saidAt() {
    return Stream.concat(
        opinions.stream().map(Opinion::at),
        signals.stream().filter(one -> one.kind().said()).map(Signal::at));
  }
}
