package io.clientele.profile.identity;

import io.clientele.profile.person.Person;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import java.util.Map;

/** Tells which of all that is known of a person holds. */
public interface Survivorship {

  /**
   * The values that hold, as JSON, by attribute. The person may be one that only might come to be.
   */
  Uni<Map<String, String>> of(SqlClient client, Person person);
}
