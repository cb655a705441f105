package io.clientele.scoring.need;

import io.clientele.scoring.basket.RuleSet;
import io.clientele.scoring.basket.RuleSetRepository;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds needs by the latest set of rules, which is kept in memory. */
@ApplicationScoped
class NeedFindings {

  private static final int MOST_RULES = 20_000;

  private final RuleSetRepository rules;
  private final NeedPolicy policy;
  private final NeedTaxonomy taxonomy;
  private volatile @Nullable Known known;

  private record Known(String ruleSet, Companions companions) {}

  NeedFindings(RuleSetRepository rules, NeedPolicy policy, NeedTaxonomy taxonomy) {
    this.rules = rules;
    this.policy = policy;
    this.taxonomy = taxonomy;
  }

  /** What finds needs now. */
  Uni<NeedFinding> now(SqlClient client) {
    return rules
        .latest(client)
        .chain(latest -> companions(client, latest))
        .map(companions -> new NeedFinding(policy, taxonomy, companions));
  }

  private Uni<Companions> companions(SqlClient client, Optional<RuleSet> latest) {
    if (latest.isEmpty()) {
      return Uni.createFrom().item(Companions.NONE);
    }
    Known kept = known;
    String id = latest.get().id();
    return kept != null && kept.ruleSet().equals(id)
        ? Uni.createFrom().item(kept.companions())
        : rules
            .ofOneItem(client, latest.get(), MOST_RULES)
            .map(found -> {
              Companions companions = new Companions(found, policy.leastLift());
              known = new Known(id, companions);
              return companions;
            });
  }
}
