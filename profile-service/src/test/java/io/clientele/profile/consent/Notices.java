package io.clientele.profile.consent;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers of whom it was told. */
@ApplicationScoped
class Notices implements ProfilingNotice {

  private final List<String> told = new CopyOnWriteArrayList<>();

  @Override
  public Uni<Void> changed(SqlConnection connection, Collection<String> customerIds) {
    told.addAll(customerIds);
    return Uni.createFrom().voidItem();
  }

  List<String> told() {
    return told;
  }
}
