package io.clientele.gateway.complaint;

import io.clientele.gateway.json.QueryParameters;
import io.clientele.gateway.json.Times;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which figures are asked for. */
public class MeasureQuery {

  @Parameter(
      description =
          "Of cases opened from then on: RFC 3339, or a date, which means its beginning in UTC; 30 days"
              + " before the end where it is absent",
      example = "2026-01-01")
  @QueryParam("from")
  @Nullable String from;

  @Parameter(
      description = "And before then; now where it is absent",
      example = "2026-02-01")
  @QueryParam("before")
  @Nullable String before;

  @Parameter(
      description =
          "Orders of the same period, for the rate per 100 orders; without them, and without count_orders,"
              + " there is none",
      example = "1250")
  @QueryParam("orders")
  @Nullable String orders;

  @Parameter(
      description =
          "true: scoring-service counts the orders of the period, which takes it a look at the whole base")
  @QueryParam("count_orders")
  @Nullable String countOrders;

  @Parameter(
      description = "What cases are put together by; periods are in UTC",
      schema =
          @Schema(
              enumeration = {
                "total",
                "tier",
                "aspect",
                "priority",
                "severity",
                "channel",
                "day",
                "week",
                "month"
              },
              defaultValue = "total"))
  @QueryParam("by")
  @Nullable String by;

  Optional<Instant> begin() {
    return Times.bound("from", from);
  }

  Optional<Instant> end() {
    return Times.bound("before", before);
  }

  int orderCount() {
    return QueryParameters.whole("orders", orders);
  }

  boolean counted() {
    return QueryParameters.flag("count_orders", countOrders);
  }

  String by() {
    return QueryParameters.orEmpty(by);
  }
}
