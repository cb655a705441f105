package io.clientele.profile.feed;

import io.clientele.profile.person.Person;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import java.util.Collection;
import java.util.Map;

/** Tells the best of what is known of persons. */
public interface KnownOfPersons {

  /**
   * The values that hold, by person and attribute; a person of whom nothing is known may be absent.
   *
   * @param client sees the state that the feed's page was read in
   */
  Uni<Map<String, Map<String, Known>>> of(SqlClient client, Collection<Person> persons);
}
