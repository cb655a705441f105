package io.clientele.gateway.task;

import io.clientele.gateway.json.PageQuery;
import io.clientele.gateway.json.QueryParameters;
import io.clientele.gateway.json.Times;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which tasks are asked for. */
public class TaskQuery extends PageQuery {

  @Parameter(
      description =
          "open, snoozed, done and lapsed, parted by commas; open ones, and snoozed ones whose time has"
              + " come, where it is absent",
      example = "open,snoozed")
  @QueryParam("state")
  @Nullable String state;

  @Parameter(description = "Whose they are", example = "ann")
  @QueryParam("assignee")
  @Nullable String assignee;

  @Parameter(description = "Any id of the customer", example = "c-1")
  @QueryParam("customer_id")
  @Nullable String customerId;

  @Parameter(description = "Of this kind", example = "win_back")
  @QueryParam("kind")
  @Nullable String kind;

  @Parameter(
      description = "Due before this time: RFC 3339, or a date, which means its beginning in UTC",
      example = "2026-02-01")
  @QueryParam("due_before")
  @Nullable String dueBefore;

  List<String> states() {
    return QueryParameters.names(state).stream().sorted().toList();
  }

  String of() {
    return QueryParameters.orEmpty(assignee);
  }

  String customer() {
    return QueryParameters.orEmpty(customerId);
  }

  String ofKind() {
    return QueryParameters.orEmpty(kind);
  }

  Optional<Instant> due() {
    return Times.bound("due_before", dueBefore);
  }
}
