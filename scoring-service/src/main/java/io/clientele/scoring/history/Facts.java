package io.clientele.scoring.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Facts of one batch, by kind; in any order and with repeats. */
public record Facts(
    List<Sighting> sightings,
    List<Purchase> purchases,
    List<MoneyBack> refunds,
    List<OpinionGiven> opinions,
    List<ActivityShown> activities,
    List<SignalGiven> signals) {

  /** No facts. */
  public static final Facts NONE = new Facts(List.of(), List.of(), List.of(), List.of());

  /** Facts of which none is an answer or a complaint. */
  public Facts(
      List<Sighting> sightings,
      List<Purchase> purchases,
      List<MoneyBack> refunds,
      List<OpinionGiven> opinions,
      List<ActivityShown> activities) {
    this(sightings, purchases, refunds, opinions, activities, List.of());
  }

  /** Facts of which none is an activity. */
  public Facts(
      List<Sighting> sightings,
      List<Purchase> purchases,
      List<MoneyBack> refunds,
      List<OpinionGiven> opinions) {
    this(sightings, purchases, refunds, opinions, List.of());
  }

  public Facts {
    sightings = List.copyOf(sightings);
    purchases = List.copyOf(purchases);
    refunds = List.copyOf(refunds);
    opinions = List.copyOf(opinions);
    activities = List.copyOf(activities);
    signals = List.copyOf(signals);
  }

  /** Every fact as the sighting of its customer: whoever did something is known from then on. */
  public List<Sighting> allSightings() {
    List<Sighting> all = new ArrayList<>(sightings);
    purchases.forEach(fact -> all.add(new Sighting(fact.customerId(), fact.orderedAt())));
    refunds.forEach(fact -> all.add(new Sighting(fact.customerId(), fact.refundedAt())));
    opinions.forEach(fact -> all.add(new Sighting(fact.customerId(), fact.opinion().at())));
    activities.forEach(fact -> all.add(new Sighting(fact.customerId(), fact.activity().at())));
    signals.forEach(fact -> all.add(new Sighting(fact.customerId(), fact.signal().at())));
    return all;
  }

  /** The versions of orders that hold among those of this batch, each order once. */
  List<Purchase> latestPurchases() {
    Map<OrderKey, Purchase> latest = new LinkedHashMap<>();
    purchases.forEach(purchase ->
        latest.merge(
            purchase.key(), purchase, (known, next) -> next.replaces(known) ? next : known));
    return List.copyOf(latest.values());
  }

  /** The opinions as they are meant by those of this batch, each opinion once. */
  List<OpinionGiven> latestOpinions() {
    Map<List<String>, OpinionGiven> latest = new LinkedHashMap<>();
    opinions.forEach(opinion ->
        latest.merge(
            List.of(opinion.source(), opinion.feedbackId()),
            opinion,
            (known, next) -> next.revision() > known.revision() ? next : known));
    return List.copyOf(latest.values());
  }

  /** Everybody who did something, or to whom something happened. */
  public Set<String> customerIds() {
    Set<String> ids = new TreeSet<>();
    allSightings().forEach(sighting -> ids.add(sighting.customerId()));
    return ids;
  }

  /** Everybody that the facts speak of, also those whom something went to. */
  public Set<String> mentionedIds() {
    Set<String> ids = customerIds();
    activities.stream()
        .map(shown -> shown.activity().otherCustomer())
        .filter(other -> !other.isEmpty())
        .forEach(ids::add);
    return ids;
  }

  /** These facts without those of some customers. */
  public Facts without(Set<String> customerIds) {
    return new Facts(
        sightings.stream().filter(fact -> !customerIds.contains(fact.customerId())).toList(),
        purchases.stream().filter(fact -> !customerIds.contains(fact.customerId())).toList(),
        refunds.stream().filter(fact -> !customerIds.contains(fact.customerId())).toList(),
        opinions.stream().filter(fact -> !customerIds.contains(fact.customerId())).toList(),
        activities.stream()
            .filter(fact -> !customerIds.contains(fact.customerId()))
            .map(
                fact -> customerIds.contains(fact.activity().otherCustomer()) ? fact.alone() : fact)
            .toList(),
        signals.stream().filter(fact -> !customerIds.contains(fact.customerId())).toList());
  }

  /** The orders that the facts speak of, as source and order id. */
  public Stream<OrderKey> orders() {
    return Stream.concat(
            purchases.stream().map(Purchase::key),
            refunds.stream()
                .flatMap(fact ->
                    Stream.ofNullable(fact.orderId())
                        .map(orderId -> new OrderKey(fact.source(), orderId))))
        .distinct();
  }

  /** Whether there is no fact at all. */
  public boolean empty() {
    return sightings.isEmpty()
        && purchases.isEmpty()
        && refunds.isEmpty()
        && opinions.isEmpty()
        && activities.isEmpty()
        && signals.isEmpty();
  }

  /** The time of the earliest event of at least one. */
  public Instant oldest() {
    return allSightings().stream().map(Sighting::at).min(Instant::compareTo).orElseThrow();
  }

  /** The time of the latest event of at least one. */
  public Instant newest() {
    return allSightings().stream().map(Sighting::at).max(Instant::compareTo).orElseThrow();
  }
}
