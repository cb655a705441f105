package io.clientele.profile.identity;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import java.util.Collection;
import java.util.Set;

/** Tells who was erased. */
public interface Gone {

  /** Those of the customers that were erased. */
  Uni<Set<String>> erased(SqlClient client, Collection<String> customerIds);
}
