package io.clientele.profile.matching;

import io.clientele.profile.person.Person;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Set;

/**
 * Pairs that something else than a comparison takes for one person, and that somebody has to
 * decide.
 */
public interface ReviewPairs {

  /** The pairs that one of the persons is part of, by customer ids. */
  Uni<Set<Pair>> of(Collection<Person> persons);
}
