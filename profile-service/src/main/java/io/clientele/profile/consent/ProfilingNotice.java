package io.clientele.profile.consent;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.Collection;

/** Is told when a new word on profiling was taken in, so that those who classify hear of it. */
public interface ProfilingNotice {

  /**
   * Something was said under these ids; the last thing of the caller's transaction. Whoever
   * implements it finds the persons in a way that no merge can pass, and tells of all their ids: a
   * refusal under one id holds for all.
   */
  Uni<Void> changed(SqlConnection connection, Collection<String> customerIds);
}
