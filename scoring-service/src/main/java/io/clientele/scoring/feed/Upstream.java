package io.clientele.scoring.feed;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** A service whose changes are followed. */
interface Upstream {

  /** The feed it serves. */
  Feed feed();

  /** The changes after a place, as they are committed; ends only by failing. */
  Multi<Batch> watch(String after);

  /** How many changes there are after a place. */
  Uni<Long> pending(String after);
}
