package io.clientele.gateway.satisfaction;

import io.clientele.gateway.json.QueryParameters;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which report is asked for. */
public class ReportQuery extends NarrowingQuery {

  @Parameter(
      description =
          "value_tier, segment, channel, category or sku; no groups where it is absent. By channel, category"
              + " and SKU only who said something within the period is counted",
      example = "value_tier")
  @QueryParam("group_by")
  @Nullable String groupBy;

  @Parameter(description = "Length of a period, 1 to 366; 90 where it is absent", example = "90")
  @QueryParam("period_days")
  @Nullable String periodDays;

  @Parameter(description = "Periods in all, 2 to 13; 5 where it is absent", example = "5")
  @QueryParam("periods")
  @Nullable String periods;

  String by() {
    return QueryParameters.orEmpty(groupBy);
  }

  int days() {
    return QueryParameters.whole("period_days", periodDays);
  }

  int count() {
    return QueryParameters.whole("periods", periods);
  }
}
