package io.clientele.scoring.standing;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A state of the base; read only, for {@link Snapshots} and {@link CutsRepository} write it. */
@Entity
@Immutable
@Table(name = "snapshot")
public class SnapshotEntity extends PanacheEntityBase {

  /** {@link StandingRepository#LIVE} for the present. */
  @Id long id;

  /** The changes taken in that its cuts rest on. */
  @Column(nullable = false)
  long position;

  /** The changes taken in that its cuts rest on. */
  public long position() {
    return position;
  }
}
