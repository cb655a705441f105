package io.clientele.profile.intake;

import io.clientele.profile.identity.Alias;
import io.clientele.profile.identity.Mention;
import java.util.ArrayList;
import java.util.List;

/** What facts tell of who is who. */
final class Evidence {

  private Evidence() {}

  /** The devices' names that were told together with customers, in the order of the facts. */
  static List<Mention> mentions(List<Fact> facts) {
    List<Mention> mentions = new ArrayList<>();
    for (Fact fact : facts) {
      if (!fact.anonymousId().isEmpty()) {
        Act act = fact.act();
        mentions.add(Mention.signedIn(act.customerId(), fact.anonymousId(), act.at()));
      }
    }
    return mentions;
  }

  /** The aliases, in the order of the facts. */
  static List<Alias> aliases(List<Fact> facts) {
    List<Alias> aliases = new ArrayList<>();
    for (Fact fact : facts) {
      if (fact.act() instanceof Act.Aliased(Alias alias, _)) {
        aliases.add(alias);
      }
    }
    return aliases;
  }
}
