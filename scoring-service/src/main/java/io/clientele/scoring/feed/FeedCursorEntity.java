package io.clientele.scoring.feed;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** How far a feed was taken in; read only, for {@link BatchIntake} writes it. */
@Entity
@Immutable
@Table(name = "feed_cursor")
class FeedCursorEntity extends PanacheEntityBase {

  /** See {@link Feed#id()}. */
  @Id String feed = "";

  /** The place in the feed; empty at its beginning. */
  @Column(nullable = false)
  String token = "";

  /** Changes taken in, ever. */
  long applied;
}
