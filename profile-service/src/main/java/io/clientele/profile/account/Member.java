package io.clientele.profile.account;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** A person of an account. */
record Member(String accountId, String customerId, SortedSet<Role> roles, Instant since) {

  /** Keeps its own copy. */
  Member {
    roles = Collections.unmodifiableSortedSet(new TreeSet<>(roles));
  }
}
