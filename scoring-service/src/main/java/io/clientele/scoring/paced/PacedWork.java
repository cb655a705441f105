package io.clientele.scoring.paced;

import io.clientele.scoring.paced.PacedRepository.Turn;
import io.smallrye.mutiny.Uni;

/** Makes something anew of everybody's facts. A CDI bean. */
public interface PacedWork {

  /** Its name in the table of such work. */
  String name();

  /** Makes it; what was there holds until it is there. */
  Uni<Void> make(Turn turn);
}
