package io.clientele.profile.intake;

import io.clientele.contracts.error.ErrorCode;
import io.clientele.profile.identity.Alias;
import io.clientele.profile.identity.AliasCheck;
import io.clientele.profile.intake.Act.Aliased;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Refuses aliases that turn back. */
@ApplicationScoped
class AliasClaims {

  private static final Problem TURNS_BACK =
      new Problem(
          ErrorCode.CYCLIC_ALIAS,
          "alias.previous_id",
          "is what the customer was merged into; undo that merge first if it was wrong");

  private final AliasCheck check;

  AliasClaims(AliasCheck check) {
    this.check = check;
  }

  /** Decides the open aliases that turn back, and tells their messages. */
  Uni<Set<String>> refuse(SqlConnection connection, Ledger ledger) {
    Map<Fact, Aliased> open = ledger.open(Aliased.class);
    if (open.isEmpty()) {
      return Uni.createFrom().item(Set.of());
    }
    List<Alias> aliases = open.values().stream().map(Aliased::alias).toList();
    return check
        .turningBack(connection, aliases)
        .map(turning -> {
          Set<Alias> refused = new HashSet<>(turning);
          Map<String, Problem> problems = new HashMap<>();
          open.forEach((fact, act) -> {
            if (refused.contains(act.alias())) {
              problems.put(fact.messageId(), TURNS_BACK);
            }
          });
          ledger.refuse(problems);
          return problems.keySet();
        });
  }
}
