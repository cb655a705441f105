package io.clientele.profile.attribute;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers of whom notice was given. */
@ApplicationScoped
public class NoticeLog implements ChangeNotice {

  private final Set<String> customers = ConcurrentHashMap.newKeySet();

  @Override
  public Uni<Void> changed(SqlConnection connection, Collection<String> customerIds) {
    customers.addAll(customerIds);
    return Uni.createFrom().voidItem();
  }

  public boolean has(String customerId) {
    return customers.contains(customerId);
  }

  public void forget() {
    customers.clear();
  }
}
