package io.clientele.gateway.feedback;

import io.clientele.gateway.access.AllowedTo;
import io.clientele.gateway.access.Role;
import io.clientele.gateway.json.JsonBodies;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is done about what customers say. */
@Path("/v1")
@Tag(name = "Feedback")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class InboxResource {

  private final JsonBodies bodies;
  private final FeedbackGrpc service;

  InboxResource(JsonBodies bodies, FeedbackGrpc service) {
    this.bodies = bodies;
    this.service = service;
  }

  /** Notes what was done. */
  @POST
  @AllowedTo(Role.AGENT)
  @Path("/feedback:handle")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "handleFeedback",
      summary = "Note what was done about feedback",
      description =
          "The same of up to 1,000 items: a state, who is at it, a note. Any state may follow any"
              + " other; assignee and note stay as they are where they are absent, and null takes"
              + " them away. A repeat changes nothing. Each item is answered by itself.")
  public HandledView.Handled handle(@RequestBody(ref = "FeedbackHandling") InputStream body) {
    return service.handle(bodies.read(body));
  }
}
