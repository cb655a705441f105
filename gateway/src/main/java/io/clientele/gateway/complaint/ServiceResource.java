package io.clientele.gateway.complaint;

import io.clientele.gateway.access.AllowedTo;
import io.clientele.gateway.access.Role;
import io.clientele.gateway.json.QueryParameters;
import io.clientele.gateway.json.Times;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What is promised to those who complain, and how it was kept. */
@Path("/v1")
@Tag(name = "Complaints")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ServiceResource {

  private final ComplaintGrpc feedback;

  ServiceResource(ComplaintGrpc feedback) {
    this.feedback = feedback;
  }

  /** How complaints were seen to. */
  @GET
  @AllowedTo(Role.READER)
  @Path("/complaint-measures")
  @Operation(
      operationId = "getComplaintMeasures",
      summary = "Measure how complaints were seen to",
      description =
          "Of the cases opened in a period: their rate, times of first response and resolution, what was"
              + " in time, reopened and solved, each share with what it is of.")
  public MeasuresView measures(@BeanParam MeasureQuery query) {
    return feedback.measures(query);
  }

  /** When service is given. */
  @GET
  @AllowedTo(Role.READER)
  @Path("/service-calendars")
  @Operation(operationId = "listServiceCalendars", summary = "List when service is given")
  public ServiceView.Calendars calendars() {
    return feedback.calendars();
  }

  /** Time by a calendar. */
  @GET
  @AllowedTo(Role.READER)
  @Path("/service-calendars/{name: [^/:]+}/time")
  @Operation(
      operationId = "reckonServiceTime",
      summary = "Reckon time by a calendar",
      description =
          "With minutes: when so many open minutes will have passed. With to: how many there are.")
  public ServiceView.TimeView time(
      @Parameter(description = "The calendar", example = "office") @PathParam("name") String name,
      @Parameter(description = "RFC 3339; now where it is absent", example = "2026-02-06T16:00:00Z")
          @QueryParam("from")
          @Nullable String from,
      @Parameter(description = "RFC 3339", example = "2026-02-09T12:00:00Z") @QueryParam("to")
          @Nullable String to,
      @Parameter(description = "In place of to", example = "120") @QueryParam("minutes")
          @Nullable String minutes) {
    return feedback.time(
        name,
        Times.bound("from", from),
        Times.bound("to", to),
        QueryParameters.whole("minutes", minutes));
  }

  /** What is promised to whom. */
  @GET
  @AllowedTo(Role.READER)
  @Path("/service-promises")
  @Operation(
      operationId = "listServicePromises",
      summary = "List what is promised to those who complain",
      description = "Targets by tier and priority, and the steps of escalation.")
  public ServiceView.Promises promises() {
    return feedback.promises();
  }
}
