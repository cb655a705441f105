package io.clientele.profile.attribute;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.Collection;

/** Is told of customers of whom other values may hold now, though nobody told anything new. */
public interface ChangeNotice {

  /** Notes it within the caller's transaction. */
  Uni<Void> changed(SqlConnection connection, Collection<String> customerIds);
}
