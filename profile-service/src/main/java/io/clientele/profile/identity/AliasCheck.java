package io.clientele.profile.identity;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds aliases that turn back: that call a customer's previous id what the customer was merged
 * into. It takes no lock: of two that are told at the same time and turn each other back both may
 * pass, and the later one then changes nothing.
 */
@ApplicationScoped
public class AliasCheck {

  private final MembershipRepository memberships;

  AliasCheck(MembershipRepository memberships) {
    this.memberships = memberships;
  }

  /** Those that turn back, the earlier ones of the list taken into account. */
  public Uni<List<Alias>> turningBack(SqlClient client, List<Alias> aliases) {
    Set<String> ids = new HashSet<>();
    aliases.forEach(alias -> {
      ids.add(alias.customerId());
      ids.add(alias.previousId());
    });
    return memberships.forest(client, ids).map(forest -> turningBack(forest, aliases));
  }

  static List<Alias> turningBack(Forest forest, List<Alias> aliases) {
    List<Alias> turning = new ArrayList<>();
    for (Alias alias : aliases) {
      String person = forest.person(alias.customerId());
      String previous = forest.person(alias.previousId());
      if (forest.isAbove(alias.customerId(), alias.previousId())) {
        turning.add(alias);
      } else if (!person.equals(previous)) {
        forest.merge(previous, person);
      }
    }
    return turning;
  }
}
