package io.clientele.gateway.task;

import io.clientele.gateway.access.AllowedTo;
import io.clientele.gateway.access.Caller;
import io.clientele.gateway.access.Role;
import io.clientele.gateway.etag.EntityTags;
import io.clientele.gateway.json.Fields;
import io.clientele.gateway.json.JsonBodies;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The list of what agents have to do. */
@Path("/v1/tasks")
@Tag(name = "Tasks")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class TaskResource {

  private static final String ID = "/{id: [^/:]+}";

  private final TaskGrpc scoring;
  private final JsonBodies bodies;
  private final Caller caller;

  TaskResource(TaskGrpc scoring, JsonBodies bodies, Caller caller) {
    this.scoring = scoring;
    this.bodies = bodies;
    this.caller = caller;
  }

  /** A page of tasks. */
  @GET
  @AllowedTo(Role.READER)
  @Operation(
      operationId = "listTasks",
      summary = "List what is to be done",
      description = "By what is due first, then by priority. All conditions have to hold.")
  public TaskView.Tasks list(@BeanParam TaskQuery query) {
    return scoring.list(query);
  }

  /** One task. */
  @GET
  @AllowedTo(Role.READER)
  @Path(ID)
  @Operation(operationId = "getTask", summary = "Get a task")
  @APIResponse(
      responseCode = "200",
      description = "The task",
      content = @Content(schema = @Schema(implementation = TaskView.class)))
  public RestResponse<TaskView> get(
      @Parameter(description = "The task", example = "tsk_5f3a") @PathParam("id") String id) {
    return tagged(RestResponse.Status.OK, scoring.get(id)).build();
  }

  /** Puts a task on the list. */
  @POST
  @AllowedTo(Role.AGENT)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "createTask",
      summary = "Put a task on the list by hand",
      description = "Others come from the rules of the playbook in force.")
  @APIResponse(
      responseCode = "201",
      description = "The task",
      content = @Content(schema = @Schema(implementation = TaskView.class)))
  public RestResponse<TaskView> create(@RequestBody(ref = "NewTask") InputStream body) {
    TaskView task = scoring.create(bodies.read(body));
    return tagged(RestResponse.Status.CREATED, task)
        .header(HttpHeaders.LOCATION, "/v1/tasks/" + task.taskId())
        .build();
  }

  /** Changes a task. */
  @PATCH
  @AllowedTo(Role.AGENT)
  @Path(ID)
  @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
  @Operation(
      operationId = "updateTask",
      summary = "Do, snooze, assign or reopen a task",
      description =
          "Fields that are absent stay as they are. state is done, snoozed (with snooze_until) or open;"
              + " by is the name of the key where it is absent. With If-Match a task that somebody else"
              + " has changed meanwhile is refused (412).")
  @APIResponse(
      responseCode = "200",
      description = "The task",
      content = @Content(schema = @Schema(implementation = TaskView.class)))
  public RestResponse<TaskView> update(
      @Parameter(description = "The task", example = "tsk_5f3a") @PathParam("id") String id,
      @Parameter(description = EntityTags.MEANS, example = "\"3\"")
          @HeaderParam(HttpHeaders.IF_MATCH)
          @Nullable String ifMatch,
      @RequestBody(ref = "TaskChange") InputStream body) {
    Fields said = bodies.read(body);
    String etag = EntityTags.expected(ifMatch, said);
    return tagged(RestResponse.Status.OK, scoring.update(id, said, caller.source(), etag)).build();
  }

  private static RestResponse.ResponseBuilder<TaskView> tagged(
      RestResponse.Status status, TaskView task) {
    return EntityTags.tagged(status, task, task.etag());
  }
}
