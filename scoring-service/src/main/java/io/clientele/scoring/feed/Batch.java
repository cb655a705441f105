package io.clientele.scoring.feed;

import io.clientele.scoring.escalation.CaseMove;
import io.clientele.scoring.history.Facts;
import io.clientele.scoring.person.PersonChange;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A batch of changes.
 *
 * @param next the token of the place after the batch
 * @param changes how many changes it has, those of kinds unknown here included
 * @param persons in the order of the feed
 * @param cases moves of complaints, which are among the facts too
 */
public record Batch(
    String next, int changes, Facts facts, List<PersonChange> persons, List<CaseMove> cases) {

  public Batch {
    persons = List.copyOf(persons);
    cases = List.copyOf(cases);
  }

  /** A batch that says nothing of complaints. */
  public Batch(String next, int changes, Facts facts, List<PersonChange> persons) {
    this(next, changes, facts, persons, List.of());
  }

  /** A batch that says nothing of persons. */
  public Batch(String next, int changes, Facts facts) {
    this(next, changes, facts, List.of());
  }

  /** Everybody that the batch speaks of. */
  Set<String> customerIds() {
    Set<String> ids = new TreeSet<>(facts.mentionedIds());
    for (PersonChange change : persons) {
      ids.add(change.customerId());
      ids.add(change.personId());
      if (change.referredBy() != null && !change.referredBy().isEmpty()) {
        ids.add(change.referredBy());
      }
    }
    return ids;
  }

  /** The batch without what it says of some customers. */
  Batch without(Set<String> customerIds) {
    return customerIds.isEmpty()
        ? this
        : new Batch(
            next,
            changes,
            facts.without(customerIds),
            persons.stream()
                .filter(change ->
                    !customerIds.contains(change.customerId())
                        && !customerIds.contains(change.personId()))
                .map(change ->
                    change.referredBy() != null && customerIds.contains(change.referredBy())
                        ? change.withoutReferrer()
                        : change)
                .toList(),
            cases.stream().filter(move -> !customerIds.contains(move.customerId())).toList());
  }
}
