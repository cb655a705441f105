package io.clientele.scoring.playbook;

import io.clientele.scoring.expression.ValueType;
import io.clientele.scoring.field.Field;
import io.clientele.scoring.portrait.AttributeCatalog;
import io.clientele.scoring.portrait.PersonVocabulary;
import io.clientele.scoring.segment.KnownSegments;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Checks playbooks against what there is in this business, stores them and puts them in force. */
@ApplicationScoped
class PlaybookDrafts {

  private final Pool pool;
  private final AttributeCatalog catalog;
  private final PlaybookRepository repository;
  private final ShippedPlaybook shipped;
  private final KnownSegments segments;

  PlaybookDrafts(
      Pool pool,
      AttributeCatalog catalog,
      PlaybookRepository repository,
      ShippedPlaybook shipped,
      KnownSegments segments) {
    this.pool = pool;
    this.catalog = catalog;
    this.repository = repository;
    this.shipped = shipped;
    this.segments = segments;
  }

  /**
   * Checks and stores a playbook as the next version of its name.
   *
   * @throws io.clientele.contracts.error.ClienteleException INVALID_FIELD below {@code playbook}
   */
  Uni<StoredPlaybook> create(Playbook playbook, Instant now) {
    return catalog
        .types()
        // Checking an expression takes milliseconds, too long for an event loop.
        .emitOn(Infrastructure.getDefaultWorkerPool())
        .map(types -> new Draft(checked(playbook, types), types))
        .call(draft ->
            segments
                .among(pool, draft.checked().segments())
                .invoke(known -> Field.within("playbook", () -> draft.restingOn(known))))
        .chain(draft -> repository.create(playbook, draft.used(), now));
  }

  private record Draft(CheckedPlaybook checked, Map<String, ValueType> types) {

    Draft restingOn(Set<String> segments) {
      checked.checkSegments(segments);
      return this;
    }

    Map<String, ValueType> used() {
      Map<String, ValueType> used = new TreeMap<>(types);
      used.keySet().removeIf(name -> !checked.names().contains(PersonVocabulary.ATTRIBUTES + name));
      return used;
    }
  }

  private static CheckedPlaybook checked(Playbook playbook, Map<String, ValueType> types) {
    return Field.within(
        "playbook", () -> CheckedPlaybook.of("", playbook, PersonVocabulary.with(types)));
  }

  /**
   * Puts a version in force in place of the one that is; by the id of the shipped one that.
   *
   * @throws io.clientele.contracts.error.ClienteleException PLAYBOOK_NOT_FOUND
   */
  Uni<StoredPlaybook> activate(String id, Instant now) {
    return id.equals(ShippedPlaybook.ID)
        ? pool.withTransaction(repository::retire).replaceWith(() -> shipped.stored(true))
        : pool.withTransaction(connection -> repository.activate(connection, id, now));
  }

  /**
   * A version.
   *
   * @param id empty: the one in force
   * @throws io.clientele.contracts.error.ClienteleException PLAYBOOK_NOT_FOUND
   */
  Uni<StoredPlaybook> find(String id) {
    return id.isEmpty() || id.equals(ShippedPlaybook.ID)
        ? repository
            .inForce(pool)
            .map(found ->
                found
                    .filter(stored -> id.isEmpty())
                    .orElseGet(() -> shipped.stored(found.isEmpty())))
        : repository.find(pool, id);
  }
}
