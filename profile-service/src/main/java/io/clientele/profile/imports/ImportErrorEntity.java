package io.clientele.profile.imports;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A row of import_error, for reading; {@link LineRepository} writes. */
@Entity
@Immutable
@IdClass(ImportErrorEntity.Key.class)
@Table(name = "import_error")
public class ImportErrorEntity extends PanacheEntityBase {

  /** Names a line of an import. */
  public record Key(String importId, long ordinal) implements Serializable {}

  @Id
  @Column(name = "import_id")
  String importId = "";

  @Id long ordinal;

  @Column(name = "line_number")
  long lineNumber;

  String code = "";

  String field = "";

  String detail = "";

  /** The line as it was sent, sealed; null where it was not kept. */
  byte @Nullable [] raw;

  /** The rejected lines after a line, in the order of the file. */
  static Uni<List<ImportErrorEntity>> after(String importId, long ordinal, int limit) {
    return ImportErrorEntity.<ImportErrorEntity>find(
            "importId = ?1 and ordinal > ?2 order by ordinal", importId, ordinal)
        .range(0, limit - 1)
        .list();
  }
}
