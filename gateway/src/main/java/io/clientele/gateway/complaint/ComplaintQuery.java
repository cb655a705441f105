package io.clientele.gateway.complaint;

import io.clientele.gateway.json.PageQuery;
import io.clientele.gateway.json.QueryParameters;
import io.clientele.gateway.json.Times;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which complaints are asked for. */
public class ComplaintQuery extends PageQuery {

  @Parameter(
      description =
          "open, waiting_for_customer, waiting_for_third_party, resolved, reopened and closed, parted by"
              + " commas; all but resolved and closed where it is absent",
      example = "open,reopened")
  @QueryParam("state")
  @Nullable String state;

  @Parameter(description = "low, normal, high and urgent, parted by commas", example = "urgent")
  @QueryParam("priority")
  @Nullable String priority;

  @Parameter(description = "Whose they are", example = "ann")
  @QueryParam("assignee")
  @Nullable String assignee;

  @Parameter(description = "true: of nobody yet")
  @QueryParam("unassigned")
  @Nullable String unassigned;

  @Parameter(description = "Any id of the customer", example = "c-1")
  @QueryParam("customer_id")
  @Nullable String customerId;

  @Parameter(
      description =
          "Whose next deadline is before this time: RFC 3339, or a date, which means its beginning in UTC",
      example = "2026-02-01")
  @QueryParam("due_before")
  @Nullable String dueBefore;

  List<String> states() {
    return QueryParameters.names(state).stream().sorted().toList();
  }

  List<String> priorities() {
    return QueryParameters.names(priority).stream().sorted().toList();
  }

  String of() {
    return QueryParameters.orEmpty(assignee);
  }

  boolean ofNobody() {
    return QueryParameters.flag("unassigned", unassigned);
  }

  String customer() {
    return QueryParameters.orEmpty(customerId);
  }

  Optional<Instant> due() {
    return Times.bound("due_before", dueBefore);
  }
}
