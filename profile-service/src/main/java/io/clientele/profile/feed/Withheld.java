package io.clientele.profile.feed;

import io.clientele.profile.person.Person;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import java.util.Collection;
import java.util.Set;

/** Tells who is not to be classified. */
public interface Withheld {

  /**
   * The ids of those persons that refused to be profiled.
   *
   * @param client sees the state that the feed's page was read in
   */
  Uni<Set<String>> among(SqlClient client, Collection<Person> persons);
}
