package io.clientele.profile.intake;

import io.clientele.profile.attribute.ToldIdentifier;
import io.clientele.profile.identity.Alias;
import io.clientele.profile.identity.Mention;
import java.util.ArrayList;
import java.util.List;

/** What facts tell of who is who. */
final class Evidence {

  private Evidence() {}

  /**
   * By what customers can be recognised: the devices' names that were told together with them, in
   * the order of the facts, and what their attributes tell.
   */
  static List<Mention> mentions(List<Fact> facts, List<ToldIdentifier> told) {
    List<Mention> mentions = new ArrayList<>();
    for (Fact fact : facts) {
      if (!fact.anonymousId().isEmpty()) {
        Act act = fact.act();
        mentions.add(Mention.signedIn(act.customerId(), fact.anonymousId(), act.at()));
      }
    }
    for (ToldIdentifier one : told) {
      mentions.add(
          new Mention(
              one.customerId(),
              one.kind(),
              one.namespace(),
              one.value(),
              one.verified(),
              one.observedAt()));
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
