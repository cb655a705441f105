package io.clientele.profile.retention;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Reads and sets how long facts are kept. */
@ApplicationScoped
public class RetentionRules {

  /** The rule of every kind, sorted by its name. */
  public Uni<List<RetentionRule>> all() {
    return Panache.withSession(RetentionRuleEntity::sorted)
        .map(rules -> rules.stream().map(RetentionRuleEntity::toRule).toList());
  }

  /** Sets a rule; it is applied within a minute, and then once in a while. */
  public Uni<RetentionRule> set(RetainedKind kind, int days, Instant now) {
    int valid = kind.days(days);
    return Panache.withTransaction(() ->
        RetentionRuleEntity.<RetentionRuleEntity>findById(kind.text())
            .map(rule -> {
              rule.days = valid;
              rule.dueAt = now;
              return rule.toRule();
            }));
  }
}
