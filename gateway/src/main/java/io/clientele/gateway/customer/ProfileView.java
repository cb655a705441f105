package io.clientele.gateway.customer;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What profile-service knows of a customer. */
record ProfileView(
    String customerId,
    Map<String, @Nullable Object> attributes,
    List<String> tags,
    List<String> sources,
    @Nullable String firstSeenAt,
    @Nullable String lastSeenAt,
    List<String> mergedIds,
    List<String> accounts,
    boolean profilingRefused) {

  /** All ids of the person. */
  List<String> ids() {
    return Stream.concat(Stream.of(customerId), mergedIds.stream()).toList();
  }

  /** Of somebody of whom there is no fact. */
  static ProfileView empty(String customerId) {
    return new ProfileView(
        customerId, Map.of(), List.of(), List.of(), null, null, List.of(), List.of(), false);
  }
}
