package io.clientele.profile.source;

import io.clientele.profile.schema.Trust;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A row of source, for reading; {@link SourceRepository} writes. */
@Entity
@Immutable
@Table(name = "source")
public class SourceEntity extends PanacheEntityBase {

  @Id String source = "";

  @Enumerated(EnumType.STRING)
  @Nullable Trust trust;

  Source toSource() {
    return new Source(source, trust == null ? Source.USUAL : trust, trust != null);
  }
}
