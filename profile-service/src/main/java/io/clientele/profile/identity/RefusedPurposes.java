package io.clientele.profile.identity;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import java.util.Collection;
import java.util.SortedSet;

/** Tells what people refused. */
public interface RefusedPurposes {

  /** The names of the purposes that any of the customers refused. */
  Uni<SortedSet<String>> ofAny(SqlClient client, Collection<String> customerIds);
}
