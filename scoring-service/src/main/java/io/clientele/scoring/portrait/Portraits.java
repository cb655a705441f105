package io.clientele.scoring.portrait;

import io.clientele.scoring.standing.Moment;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;

/** Draws persons with everything that is known of them and all shipped classifications. */
public interface Portraits {

  /** The persons behind the ids, in that order. */
  Uni<List<Portrait>> draw(Moment moment, Collection<String> customerIds);
}
