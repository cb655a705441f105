package io.clientele.gateway.audit;

import io.clientele.gateway.access.AllowedTo;
import io.clientele.gateway.access.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The audit log. */
@Path("/v1/audit")
@Tag(name = "Access")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class AuditResource {

  private final AuditGrpc profile;

  AuditResource(AuditGrpc profile) {
    this.profile = profile;
  }

  /** Who did what. */
  @GET
  @AllowedTo(Role.ADMIN)
  @Operation(
      operationId = "listAuditEntries",
      summary = "List who read personal data and who changed what",
      description =
          "The newest first. Each read of personal data and each change has an entry, also one that was"
              + " refused for want of a role; facts taken in and wrong keys are counted by the minute. An"
              + " entry appears a few seconds after its call.")
  public AuditView.Page list(@BeanParam AuditQuery query) {
    return profile.list(query);
  }
}
