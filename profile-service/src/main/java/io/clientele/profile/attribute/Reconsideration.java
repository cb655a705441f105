package io.clientele.profile.attribute;

import io.clientele.profile.erasure.Tombstones;
import io.clientele.profile.schema.Schema;
import io.clientele.profile.schema.SchemaReading;
import io.clientele.profile.vault.Vault;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Walks over the customers after a change of the schema or of trust: stores anew what is cleaned
 * otherwise now, and gives notice of those of whom other values may hold.
 *
 * <p>Reads need not wait for it: they clean what is stale themselves.
 */
@ApplicationScoped
class Reconsideration {

  private final Pool pool;
  private final Tombstones tombstones;
  private final WalkRepository walks;
  private final ObservationRepository observations;
  private final SchemaReading schemas;
  private final AttributeCleaning cleaning;
  private final Vault vault;
  private final Instance<ChangeNotice> notices;
  private final AttributeConfig config;

  Reconsideration(
      Pool pool,
      Tombstones tombstones,
      WalkRepository walks,
      ObservationRepository observations,
      SchemaReading schemas,
      AttributeCleaning cleaning,
      Vault vault,
      Instance<ChangeNotice> notices,
      AttributeConfig config) {
    this.pool = pool;
    this.tombstones = tombstones;
    this.walks = walks;
    this.observations = observations;
    this.schemas = schemas;
    this.cleaning = cleaning;
    this.vault = vault;
    this.notices = notices;
    this.config = config;
  }

  /**
   * Makes the next steps of a walk in one transaction; tells whether there may be more to do now.
   */
  Uni<Boolean> step() {
    return pool.withTransaction(connection ->
        tombstones
            .admit(connection, Set.of())
            .flatMap(admitted -> walks.next(connection))
            .flatMap(walk ->
                walk.isEmpty() ? Uni.createFrom().item(false) : step(connection, walk.get())));
  }

  private Uni<Boolean> step(SqlConnection connection, Walk walk) {
    if (!walk.ready()) {
      return walks.await(connection, walk).replaceWith(false);
    }
    return walks
        .customers(connection, walk, config.walkCustomers())
        .flatMap(customers ->
            customers.isEmpty()
                ? walks.end(connection, walk).replaceWith(true)
                : reconsider(connection, walk, customers)
                    .flatMap(changed -> notify(connection, changed))
                    .flatMap(done -> walks.advance(connection, walk, customers.getLast()))
                    .replaceWith(true));
  }

  private Uni<Set<String>> reconsider(SqlConnection connection, Walk walk, List<String> customers) {
    String name = walk.kind() == Walk.Kind.DEFINITION ? walk.subject() : "";
    return schemas
        .current(connection)
        .flatMap(schema ->
            alive(connection, customers)
                .flatMap(alive -> observations.lock(connection, alive, name))
                .flatMap(stored ->
                    clean(connection, schema, stored)
                        .map(changed -> {
                          Set<String> all = new TreeSet<>(changed);
                          stored.stream()
                              .map(StoredObservation::claim)
                              .filter(claim -> concerns(walk, claim))
                              .forEach(claim -> all.add(claim.customerId()));
                          return all;
                        })));
  }

  // What is cleaned anew of somebody who is being erased would outlive the erasure.
  private Uni<List<String>> alive(SqlConnection connection, List<String> customers) {
    return tombstones
        .erased(connection, customers)
        .map(erased -> customers.stream().filter(id -> !erased.contains(id)).toList());
  }

  // Who has the attribute, or was told of by the source, whether or not anything is cleaned anew.
  private static boolean concerns(Walk walk, Claim claim) {
    return switch (walk.kind()) {
      case DEFINITION -> claim.name().equals(walk.subject());
      case SOURCE -> claim.source().equals(walk.subject());
      case ALL -> false;
    };
  }

  private Uni<Set<String>> clean(
      SqlConnection connection, Schema schema, List<StoredObservation> stored) {
    Findings findings = cleaning.by(schema);
    Recleaning recleaning = new Recleaning(vault, findings, schema);
    Set<String> changed = new TreeSet<>();
    List<Claim> moved = new ArrayList<>();
    List<NewObservation> anew = new ArrayList<>();
    for (StoredObservation observation : stored) {
      if (recleaning.isStale(observation)) {
        Claim claim = observation.claim();
        Finding finding = recleaning.finding(observation);
        changed.add(claim.customerId());
        if (!finding.name().equals(claim.name()) || observation.plain() != null) {
          moved.add(claim);
        }
        anew.add(observation(claim, finding));
        findings.derived(finding).forEach(derived -> anew.add(observation(claim, derived)));
      }
    }
    return observations
        .delete(connection, moved)
        .flatMap(done -> observations.merge(connection, anew))
        .replaceWith(changed);
  }

  private NewObservation observation(Claim claim, Finding finding) {
    return new NewObservation(
        claim.customerId(),
        claim.source(),
        claim.observedAt(),
        AttributeIntake.digest(vault, finding),
        finding);
  }

  private Uni<Void> notify(SqlConnection connection, Set<String> customers) {
    Uni<Void> notified = Uni.createFrom().voidItem();
    if (!customers.isEmpty()) {
      for (ChangeNotice notice : notices) {
        notified = notified.flatMap(done -> notice.changed(connection, customers));
      }
    }
    return notified;
  }
}
