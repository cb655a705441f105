package io.clientele.feedback.correction;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Reads the models that were learnt from corrections; on an event loop. */
@ApplicationScoped
class TextModelReads implements PanacheRepositoryBase<TextModelEntity, String> {

  private static final int MOST = 1_000;

  /** The latest ones first. */
  @WithSession
  Uni<List<StoredModel>> latest() {
    return find("order by madeAt desc, version")
        .range(0, MOST - 1)
        .list()
        .map(rows -> rows.stream().map(TextModelEntity::toModel).toList());
  }

  /** One of them. */
  @WithSession
  Uni<Optional<StoredModel>> named(String version) {
    return findById(version).map(row -> Optional.ofNullable(row).map(TextModelEntity::toModel));
  }
}
