package io.clientele.scoring.playbook;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Lists playbooks, the latest first, and the shipped one behind all others. */
@ApplicationScoped
class PlaybookList {

  private final Pool pool;
  private final PlaybookRepository repository;
  private final ShippedPlaybook shipped;

  PlaybookList(Pool pool, PlaybookRepository repository, ShippedPlaybook shipped) {
    this.pool = pool;
    this.repository = repository;
    this.shipped = shipped;
  }

  /** Up to {@code size} versions made before a place. */
  Uni<List<StoredPlaybook>> before(long place, int size) {
    return repository
        .list(pool, place, size)
        .chain(found ->
            found.size() == size || place <= 0
                ? Uni.createFrom().item(found)
                : repository
                    .inForce(pool)
                    .map(inForce -> {
                      List<StoredPlaybook> all = new ArrayList<>(found);
                      all.add(shipped.stored(inForce.isEmpty()));
                      return all;
                    }));
  }
}
