package io.clientele.gateway.customer;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What profile-service knows of a customer. */
record ProfileView(
    String customerId,
    Map<String, @Nullable Object> attributes,
    List<String> tags,
    List<String> sources,
    @Nullable String firstSeenAt,
    @Nullable String lastSeenAt) {

  /** Of somebody of whom there is no fact. */
  static ProfileView empty(String customerId) {
    return new ProfileView(customerId, Map.of(), List.of(), List.of(), null, null);
  }
}
