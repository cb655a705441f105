package io.clientele.profile.identity;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.profile.person.Person;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Two people of whom somebody wants to make one. */
record Proposal(Neighbourhood near, Person person, Person merged) {

  /** Refuses two that are one already, one of whom nothing is known, and too many ids. */
  static Proposal of(Neighbourhood near, String customerId, String mergedId) {
    Person person = known(near, "customer_id", customerId);
    Person merged = known(near, "merged_id", mergedId);
    if (person.personId().equals(merged.personId())) {
      throw new ClienteleException(
          ErrorCode.MERGE_WITH_ITSELF, "merged_id", "the two ids are one person already");
    }
    Proposal proposal = new Proposal(near, person, merged);
    if (proposal.customerIds().size() > Linkage.MAX_IDS
        || proposal.identifiers().size() > Linkage.MAX_IDS) {
      throw new ClienteleException(
          ErrorCode.TOO_MANY_IDENTIFIERS,
          "merged_id",
          "together they would be known by more than "
              + Linkage.MAX_IDS
              + " ids; look whether these are two people at all");
    }
    return proposal;
  }

  private static Person known(Neighbourhood near, String field, String customerId) {
    Person person = new Person(near.forest().person(customerId), near.forest().members(customerId));
    if (near.firstSeen(person.personId()).equals(Instant.MAX)) {
      throw new ClienteleException(
          ErrorCode.CUSTOMER_NOT_FOUND,
          field,
          "nothing is known of this customer; facts about a customer make it known");
    }
    return person;
  }

  /** All ids that would lead to the person. */
  SortedSet<String> customerIds() {
    SortedSet<String> all = new TreeSet<>(person.customerIds());
    all.addAll(merged.customerIds());
    return all;
  }

  /** The person that it would make. */
  Person together() {
    return new Person(person.personId(), customerIds());
  }

  private Set<IdentifierKey> identifiers() {
    Set<IdentifierKey> all = new HashSet<>(near.identifiers(person.personId()));
    all.addAll(near.identifiers(merged.personId()));
    return all;
  }

  /** What speaks against it, in words. */
  List<String> warnings(IdentifierKinds kinds) {
    TreeMap<String, Integer> counts = new TreeMap<>();
    for (IdentifierKey key : identifiers()) {
      counts.merge(
          key.kind() + (key.namespace().isEmpty() ? "" : " of " + key.namespace()),
          1,
          Integer::sum);
    }
    List<String> warnings = new ArrayList<>();
    counts.forEach((name, count) -> {
      int limit = kinds.kind(name.split(" ", 2)[0]).limit();
      if (count > limit) {
        warnings.add(
            "the person would have " + count + " different " + name + ", more than " + limit);
      }
    });
    if (near.areApart(person.personId(), merged.personId())) {
      warnings.add("somebody took the two apart before");
    }
    return warnings;
  }
}
