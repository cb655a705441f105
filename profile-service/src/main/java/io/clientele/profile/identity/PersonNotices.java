package io.clientele.profile.identity;

import io.clientele.profile.attribute.ChangeNotice;
import io.clientele.profile.change.ChangeRepository;
import io.clientele.profile.consent.ProfilingNotice;
import io.clientele.profile.person.Persons;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * Tells those who follow the feed that persons are different now. What holds for one id of a person
 * holds for all of them: under the membership's lock no merge can pass by unseen.
 */
@ApplicationScoped
class PersonNotices {

  private final MembershipRepository memberships;
  private final Persons persons;
  private final ChangeRepository changes;

  PersonNotices(MembershipRepository memberships, Persons persons, ChangeRepository changes) {
    this.memberships = memberships;
    this.persons = persons;
    this.changes = changes;
  }

  /** Takes the lock; the last thing of the caller's transaction. */
  Uni<Void> changed(SqlConnection connection, Collection<String> customerIds) {
    return memberships
        .lock(connection)
        .flatMap(locked -> persons.of(connection, customerIds))
        .flatMap(found -> {
          Set<String> ids = new HashSet<>();
          found.values().forEach(person -> ids.addAll(person.customerIds()));
          return changes.touch(connection, ids);
        });
  }

  /** Other values may hold of customers now. */
  @ApplicationScoped
  static class OfAttributes implements ChangeNotice {

    private final ChangeRepository changes;

    OfAttributes(ChangeRepository changes) {
      this.changes = changes;
    }

    @Override
    public Uni<Void> changed(SqlConnection connection, Collection<String> customerIds) {
      // The feed tells of the whole person whichever of its ids is named.
      return changes.touch(connection, customerIds);
    }
  }

  /** Customers allowed or refused to be profiled. */
  @ApplicationScoped
  static class OfProfiling implements ProfilingNotice {

    private final PersonNotices notices;

    OfProfiling(PersonNotices notices) {
      this.notices = notices;
    }

    @Override
    public Uni<Void> changed(SqlConnection connection, Collection<String> customerIds) {
      return notices.changed(connection, customerIds);
    }
  }
}
