package io.clientele.profile.intake;

import io.clientele.profile.account.AccountIntake;
import io.clientele.profile.account.Grouping;
import io.clientele.profile.archive.SearchIndex;
import io.clientele.profile.archive.Told;
import io.clientele.profile.attribute.AttributeIntake;
import io.clientele.profile.attribute.Identity;
import io.clientele.profile.attribute.Taken;
import io.clientele.profile.behaviour.Behaviour;
import io.clientele.profile.behaviour.BehaviourRepository;
import io.clientele.profile.change.Change;
import io.clientele.profile.change.ChangeRepository;
import io.clientele.profile.customer.CustomerRepository;
import io.clientele.profile.customer.Sighting;
import io.clientele.profile.identity.IdentityLinking;
import io.clientele.profile.matching.MatchQueue;
import io.clientele.profile.order.Revision;
import io.clientele.profile.order.RevisionRepository;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Stores what accepted facts say of customers, and appends the changes that follow from them. */
@ApplicationScoped
class FactStore {

  private final CustomerRepository customers;
  private final AttributeIntake attributes;
  private final BehaviourRepository behaviours;
  private final RevisionRepository revisions;
  private final ChangeRepository changes;
  private final IdentityLinking linking;
  private final AccountIntake accounts;
  private final SearchIndex index;
  private final MatchQueue matching;

  FactStore(
      CustomerRepository customers,
      AttributeIntake attributes,
      BehaviourRepository behaviours,
      RevisionRepository revisions,
      ChangeRepository changes,
      IdentityLinking linking,
      AccountIntake accounts,
      SearchIndex index,
      MatchQueue matching) {
    this.customers = customers;
    this.attributes = attributes;
    this.behaviours = behaviours;
    this.revisions = revisions;
    this.changes = changes;
    this.linking = linking;
    this.accounts = accounts;
    this.index = index;
    this.matching = matching;
  }

  Uni<Void> store(SqlConnection connection, String source, List<Fact> facts) {
    SortedMap<String, Sighting> sightings = sightings(facts);
    return customers
        .sight(connection, source, List.copyOf(sightings.values()))
        .call(seen -> accounts.take(connection, groupings(facts)))
        .call(seen -> behaviours.insert(connection, source, behaviours(facts)))
        .call(seen -> revisions.revise(connection, source, revisions(facts)))
        .call(seen -> changes.append(connection, changes(source, sightings, seen, facts)))
        .flatMap(seen -> attributes.take(connection, source, identities(facts)))
        .call(taken -> index.add(connection, told(taken)))
        .call(taken -> matching.add(connection, new TreeSet<>(taken.changed())))
        .call(taken -> changes.touch(connection, taken.changed()))
        .flatMap(taken ->
            linking.link(
                connection,
                source,
                Evidence.mentions(facts, taken.identifiers()),
                Evidence.aliases(facts)))
        .flatMap(doubtful -> matching.add(connection, doubtful));
  }

  static SortedMap<String, Sighting> sightings(List<Fact> facts) {
    SortedMap<String, Sighting> sightings = new TreeMap<>();
    for (Fact fact : facts) {
      Act act = fact.act();
      sightings.merge(
          act.customerId(), new Sighting(act.customerId(), act.at(), act.at()), Sighting::and);
    }
    return sightings;
  }

  static List<Change> changes(
      String source, SortedMap<String, Sighting> sightings, Set<String> seen, List<Fact> facts) {
    List<Change> changes = new ArrayList<>();
    sightings.values().stream()
        .filter(sighting -> seen.contains(sighting.customerId()))
        .map(told -> new Change.CustomerSeen(told.customerId(), source, told.earliest()))
        .forEach(changes::add);
    for (Fact fact : facts) {
      switch (fact.act()) {
        case Act.Ordered(var order) ->
            changes.add(
                new Change.OrderPlaced(
                    order.customerId(),
                    source,
                    order.orderId(),
                    order.orderedAt(),
                    order.amount(),
                    order.knownCost(),
                    null));
        case Act.Refunded(var refund) ->
            changes.add(
                new Change.RefundMade(
                    refund.customerId(),
                    source,
                    refund.refundId(),
                    refund.orderId(),
                    refund.refundedAt(),
                    refund.amount()));
        case Act.Revised(var revision) ->
            changes.add(
                new Change.OrderRevised(
                    revision.order().customerId(),
                    source,
                    revision.order().orderId(),
                    revision.revisedAt()));
        case Act.Behaved(var behaviour) ->
            changes.add(
                new Change.BehaviourShown(
                    behaviour.customerId(), source, fact.messageId(), behaviour.occurredAt()));
        case Act.Identified _, Act.Aliased _, Act.Grouped _ -> {}
      }
    }
    return changes;
  }

  private static List<Revision> revisions(List<Fact> facts) {
    List<Revision> revisions = new ArrayList<>();
    for (Fact fact : facts) {
      if (fact.act() instanceof Act.Revised(var revision)) {
        revisions.add(revision);
      }
    }
    return revisions;
  }

  private static List<Identity> identities(List<Fact> facts) {
    List<Identity> identities = new ArrayList<>();
    for (Fact fact : facts) {
      if (fact.act() instanceof Act.Identified(var identity)) {
        identities.add(identity);
      }
    }
    return identities;
  }

  private static List<Told> told(Taken taken) {
    return taken.attributes().stream()
        .map(told -> new Told(told.customerId(), told.name(), told.value()))
        .toList();
  }

  private static List<Grouping> groupings(List<Fact> facts) {
    List<Grouping> groupings = new ArrayList<>();
    for (Fact fact : facts) {
      if (fact.act() instanceof Act.Grouped(var grouping)) {
        groupings.add(grouping);
      }
    }
    return groupings;
  }

  private static Map<String, Behaviour> behaviours(List<Fact> facts) {
    Map<String, Behaviour> behaviours = new LinkedHashMap<>();
    for (Fact fact : facts) {
      if (fact.act() instanceof Act.Behaved(var behaviour)) {
        behaviours.put(fact.messageId(), behaviour);
      }
    }
    return behaviours;
  }
}
