package io.clientele.gateway.change;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.gateway.json.Fields;
import io.clientele.gateway.json.QueryParameters;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which changes a client wants.
 *
 * @param after the place to go on from; empty: from now on
 * @param afterName what the client calls the place
 * @param dimensions none: all
 * @param customerIds none: all
 */
record ChangeQuery(
    String after, String afterName, List<String> dimensions, List<String> customerIds) {

  /** The header in which a client that connects again names the last event that it saw. */
  static final String LAST_EVENT = "Last-Event-ID";

  private static final int MOST_CUSTOMERS = 1_000;
  private static final int MOST_DIMENSIONS = 100;

  ChangeQuery {
    dimensions = List.copyOf(dimensions);
    customerIds = List.copyOf(customerIds);
    if (customerIds.size() > MOST_CUSTOMERS) {
      throw new ClienteleException(
          ErrorCode.TOO_MANY_ITEMS, "customer_id", "name at most 1,000 customers, or none for all");
    }
    if (customerIds.stream().anyMatch(String::isBlank)) {
      throw Fields.invalid("customer_id", "must not be empty");
    }
    if (dimensions.size() > MOST_DIMENSIONS) {
      throw new ClienteleException(
          ErrorCode.TOO_MANY_ITEMS, "dimension", "name at most 100 dimensions, or none for all");
    }
    if (dimensions.stream().anyMatch(name -> !name.matches("(?:segment:)?[A-Za-z0-9_-]{1,64}"))) {
      throw Fields.invalid(
          "dimension", "must be names parted by commas, such as lifecycle or segment:vip");
    }
  }

  /**
   * A query as it was sent. What a client saw last counts more than where it once began.
   *
   * @param lastEvent the header, which clients send when they connect again
   */
  static ChangeQuery of(
      @Nullable String lastEvent,
      @Nullable String after,
      List<String> dimensions,
      List<String> customerIds) {
    String seen = QueryParameters.orEmpty(lastEvent);
    return new ChangeQuery(
        seen.isEmpty() ? QueryParameters.orEmpty(after) : seen,
        seen.isEmpty() ? "after" : LAST_EVENT,
        names(dimensions),
        customerIds);
  }

  /** Names parted by commas, of all parameters of that name. */
  static List<String> names(List<String> parameters) {
    TreeSet<String> names = new TreeSet<>();
    parameters.forEach(parameter -> names.addAll(QueryParameters.names(parameter)));
    return List.copyOf(names);
  }
}
