package io.clientele.profile.retention;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of retention_rule. There is one of each kind, made with the table. */
@Entity
@Table(name = "retention_rule")
public class RetentionRuleEntity extends PanacheEntityBase {

  @Id String kind = "";

  int days;

  /** When to apply it next. */
  @Column(name = "due_at")
  Instant dueAt = Instant.EPOCH;

  @Column(name = "last_applied_at")
  @Nullable Instant lastAppliedAt;

  @Column(name = "last_deleted")
  long lastDeleted;

  static Uni<List<RetentionRuleEntity>> sorted() {
    return RetentionRuleEntity.<RetentionRuleEntity>findAll(
            io.quarkus.panache.common.Sort.by("kind"))
        .list();
  }

  RetentionRule toRule() {
    return new RetentionRule(RetainedKind.of(kind), days, lastAppliedAt, lastDeleted);
  }
}
